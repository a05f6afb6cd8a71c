import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../door/index.ts';
import { disagreements, notFinite } from './agreement.ts';
import { withoutFaults } from './faults.ts';
import { funnelPlotR } from './funnel-plot-r.ts';
import type { OutsideCase, Translate } from './outside-case.ts';
import { plotTheDots } from './plot-the-dots.ts';
import { powerBi } from './power-bi.ts';
import { qcc } from './qcc.ts';
import { qicharts2 } from './qicharts2.ts';
import { tables } from './tables.ts';

/**
 * Runs reference cases from outside: what other programs answered, one JSON file each. They are not part of the
 * repository; `SPC_CASES` names a folder that has them. Where another program is wrong our answer is set beside what is
 * right (see `faults.ts`).
 */
const folder = process.env.SPC_CASES;
const cases =
  folder === undefined || !existsSync(folder) ? [] : readdirSync(folder).flatMap((name) => read(folder, name));

function read(from: string, name: string): OutsideCase[] {
  if (!name.endsWith('.json')) return [];
  // The shape is the folder's own promise; a case that breaks it fails its comparison.
  return [JSON.parse(readFileSync(join(from, name), 'utf8')) as OutsideCase];
}

const programs: Readonly<Record<string, Translate>> = {
  qicharts2,
  NHSRplotthedots: plotTheDots,
  FunnelPlotR: funnelPlotR,
  qcc,
  'PowerBI-SPC': powerBi,
  stats: tables,
  runcharter: () => 'its new centre lines are compared beside the proposals to re-base',
};

/** Stands in the name of what is skipped, so that a report says why. */
const needs = cases.length === 0 ? ' (SPC_CASES names no folder of outside cases)' : '';

describe.skipIf(cases.length === 0)(`cases of other programs${needs}`, () => {
  it('finds cases of every program', () => {
    const found = new Set(cases.map((one) => one.package));
    expect(Object.keys(programs).filter((name) => !found.has(name))).toEqual([]);
  });

  for (const [name, translate] of Object.entries(programs)) {
    describe(name, () => {
      for (const one of cases.filter((each) => each.package === name)) compared(one, translate);
    });
  }
});

function compared(one: OutsideCase, translate: Translate): void {
  if (one.expected.error !== undefined) {
    it(`${one.id}: they stop, we answer or say what is wrong`, () => {
      const translations = translate({ ...one, expected: {} });
      expect(
        typeof translations === 'string' ? [] : translations.flatMap((each) => notFinite(analyse(each.request))),
      ).toEqual([]);
    });
    return;
  }
  const translations = translate(one);
  if (typeof translations === 'string') {
    it.skip(`${one.id}: ${translations}`, () => {});
    return;
  }
  it(one.id, () => {
    const wrong = translations.flatMap(({ request, expected, tolerance, view = (answer) => answer }) => {
      const answer = analyse(request);
      return [...notFinite(answer), ...disagreements(withoutFaults(one, expected), view(answer), tolerance)];
    });
    expect(wrong).toEqual([]);
  });
}
