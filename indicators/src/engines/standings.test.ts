import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthEnd } from '../calendar.ts';
import { catalogue, decks } from '../catalogue/index.ts';
import { deckCodelists } from '../decks/check-deck.ts';
import { needsOfSeries } from '../language/needs.ts';
import type { Series } from '../model.ts';
import { readingsOf } from '../oracle/days.ts';
import { standingsByHand } from '../oracle/standing.ts';
import { registrationAt } from '../oracle/state.ts';
import type { Standing } from '../standing.ts';
import { versionAt } from '../versions.ts';
import { type Latest, readingsOfTarget } from '../worklist/latest.ts';
import { worklistStrata } from '../worklist/worklist.ts';
import { latestWith, statesWith } from './answers.ts';
import { openDuckDb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { writeExtract } from './write-extract.ts';

let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), 'tandem-standings-'));
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

/** Each list of rules, groups and actions holds its own name, as in a deck. */
function codelistsOf(series: Series) {
  const codelist = (name: string) => ({ name, entries: [{ system: '', code: name, term: name }] });
  return new Map([
    ...deckCodelists(series),
    ...needsOfSeries(series).lists.map((name) => [name, codelist(name)] as const),
  ]);
}

const listed = catalogue.filter(({ priorities, actions }) => priorities.length + actions.length > 0);
const cases = listed.flatMap((series) =>
  decks.filter((deck) => deck.series === series.id).map((deck) => ({ series, deck })),
);

test.each(cases)(
  'DuckDB puts the patients of $series.id into the groups they are in by hand',
  async ({ series, deck }) => {
    const patients = deck.cases.map(({ patient }) => patient);
    const extract = await writeExtract(patients, folder);
    const codelists = codelistsOf(series);
    const months = new Set(deck.cases.flatMap(({ expected }) => expected.map(({ month }) => month)));
    for (const month of [...months].toSorted().slice(-2)) {
      const version = versionAt(series, month);
      if (version === null) continue;
      const strata = worklistStrata(series, version);
      const question = { series: [series], mode: 'rolling12', from: month, to: month, strata, reasons: false } as const;
      const ours = await statesWith(engine, { ...question, codelists }, extract);
      const hand = standingsByHand(patients, { series, mode: 'rolling12', month, strata, codelists });
      expect(inOrder(ours)).toEqual(inOrder(hand));
    }
  },
);

const withReadings = catalogue.flatMap((series) => {
  const deck = decks.find((one) => one.series === series.id);
  const month = deck?.cases
    .flatMap(({ expected }) => expected.map((one) => one.month))
    .toSorted()
    .at(-1);
  const version = month === undefined ? null : versionAt(series, month);
  if (deck === undefined || month === undefined || version === null) return [];
  const readings = readingsOfTarget(version);
  return readings.length === 0 ? [] : [{ series, deck, month, readings }];
});

test.each(withReadings)('DuckDB finds the latest values of $series.id that are found by hand', async (one) => {
  const { series, deck, month, readings } = one;
  const patients = deck.cases.map(({ patient }) => patient);
  const extract = await writeExtract(patients, folder);
  const codelists = codelistsOf(series);
  const practices = new Set(patients.flatMap(({ registrations }) => registrations.map(({ practice }) => practice)));
  for (const practice of practices) {
    const ours = await latestWith(engine, { readings, practice, month, codelists }, extract);
    const there = patients.filter((patient) => registrationAt(patient, month)?.practice === practice);
    const hand = there.flatMap((patient) =>
      readings.flatMap((reading) => {
        const last = readingsOf(reading, patient, codelists).findLast(({ day }) => day <= monthEnd(month));
        return last === undefined ? [] : [{ patient: patient.id, reading: reading.name, ...last }];
      }),
    );
    const key = ({ patient, reading }: Latest) => `${patient} ${reading}`;
    expect(ours.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
      hand.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
    );
  }
});

function inOrder(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted((a, b) => (a.patient < b.patient ? -1 : 1));
}
