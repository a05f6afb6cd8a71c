import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answers } from './door/answer-shape.ts';
import { analyse, schemas } from './door/index.ts';
import { profiles } from './index.ts';
import { disagreements, notFinite } from './reference/agreement.ts';
import { column, record } from './reference/outside-case.ts';

/** A case of the folder `cases`, each a file. */
type Case = {
  /** Author, title, year and place of what is expected. */
  source: string;
  /** How the figures were worked out where the source prints few digits, or none. */
  working?: string;
  note?: string;
  request: Readonly<Record<string, unknown>>;
  /** The part of the answer that the source gives, as it prints it. */
  expected: Readonly<Record<string, unknown>>;
  /** What rounding in print allows, as a share of each number. */
  tolerance: number;
  /** The same by the source's formula, to more digits. */
  exact?: Readonly<Record<string, unknown>>;
};

const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Case] => {
    // A file that is no case fails its comparison.
    const read = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case;
    return [name.replace('.json', ''), read];
  });

describe('published figures, through the JSON door', () => {
  it.each(cases)('%s', (_, { request, expected, tolerance, exact }) => {
    const answer = analyse(request);
    expect([
      ...notFinite(answer),
      ...disagreements(expected, answer, tolerance),
      ...disagreements(exact ?? {}, answer, 1e-9),
    ]).toEqual([]);
  });
});

describe('every answer to them', () => {
  it.each(cases)('has the shape that the schema says: %s', (_, { request }) => {
    const answer = analyse(request);
    const shape = 'error' in answer ? 'errorAnswer' : 'points' in answer ? 'chartAnswer' : 'funnelAnswer';
    expect(answers[shape].read(answer, () => 'answer')).toEqual(answer);
  });
});

describe('the cases', () => {
  const { chartRequest, funnelRequest } = schemas.$defs;
  const kinds = [chartRequest, funnelRequest].flatMap(({ properties }) => column(record(properties).chart, 'enum'));
  const rules = new Set(Object.values(profiles).flatMap((profile) => Object.keys(profile.rules)));
  const seen = (read: (one: Case) => unknown) => new Set(cases.map(([, one]) => read(one)));

  it('name their sources', () => {
    expect(cases.filter(([, { source }]) => !(source.length > 20)).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['every kind of chart', kinds, seen(({ request }) => request.chart)],
    ['every profile', Object.keys(profiles), seen(({ request }) => request.profile)],
  ])('have %s', (_, all, met) => {
    expect(all.filter((one) => !met.has(one))).toEqual([]);
  });

  it('have every rule, fired and just not', () => {
    const fired = new Set(
      cases.flatMap(([, { expected }]) => column(expected, 'signals').map((signal) => record(signal).rule)),
    );
    expect([...rules].filter((rule) => !fired.has(rule))).toEqual([]);
    const quiet = cases.filter(([, { expected }]) => Array.isArray(expected.signals) && expected.signals.length === 0);
    const withRule = (rule: string) => (id: unknown) =>
      Object.values(profiles).some((profile) => profile.id === id && rule in profile.rules);
    const silent = (rule: string) => quiet.some(([, { request }]) => withRule(rule)(request.profile));
    expect([...rules].filter((rule) => !silent(rule))).toEqual([]);
  });
});
