import { keysOf } from '../fields.ts';
import { type Month, monthOf, monthsBetween } from '../time/index.ts';
import type { Cycle } from './cycle.ts';
import { predictionLate } from './plan.ts';

/** A test, the ramp it belongs to, and the months in which the project's measure has a value. */
type Evidence = { cycle: Cycle; ramp: readonly Cycle[]; months: readonly Month[] };

/**
 * What makes a test of change worth learning from. `there` names it in a list of what is there already; `missing` is
 * the sentence about what to do. A row that is not `due` is left out: nothing is missing before its time.
 * Source of the criteria: Taylor 2014 and McNicholas 2019, BMJ Quality and Safety; the tests of them are ours.
 */
const criteria = {
  prediction: {
    there: 'prediction before the start',
    missing: 'A prediction written before the start. This one was written after; write the next one first.',
    due: () => true,
    met: ({ cycle }: Evidence) => !predictionLate(cycle),
  },
  happened: {
    there: 'what happened',
    missing: 'What happened?',
    due: () => true,
    met: ({ cycle }: Evidence) => cycle.did !== null,
  },
  result: {
    there: 'result after the end',
    missing: 'A result counted after the end of the test.',
    due: ({ cycle }: Evidence) => cycle.did !== null,
    met: ({ cycle }: Evidence) => cycle.study !== null && cycle.study.on >= cycle.plan.ends,
  },
  decision: {
    there: 'a decision',
    missing: 'What will you do next: adapt, adopt, abandon or expand?',
    due: ({ cycle }: Evidence) => cycle.study !== null,
    met: ({ cycle }: Evidence) => cycle.act !== null,
  },
  owner: {
    there: 'somebody to keep it going',
    missing: 'Who will keep it going?',
    due: ({ cycle }: Evidence) => cycle.act?.decision === 'adopt',
    met: ({ cycle }: Evidence) => cycle.act !== null && cycle.act.next !== '',
  },
  for_others: {
    there: 'a line for others',
    missing: 'What can other practices take from this?',
    due: ({ cycle }: Evidence) => cycle.act !== null,
    met: ({ cycle }: Evidence) => cycle.act !== null && cycle.act.forOthers !== '',
  },
  series: {
    there: 'a series of tests',
    missing: 'A second test that grows out of this one.',
    due: () => true,
    met: ({ ramp }: Evidence) => ramp.length >= 2,
  },
  scale: {
    there: 'growing scale',
    missing: 'A larger test: each as large as the one before or larger, and one of them larger.',
    due: ({ ramp }: Evidence) => ramp.length >= 2,
    met: ({ ramp }: Evidence) => grows(ramp.map(({ plan }) => plan.scale)),
  },
  conditions: {
    there: 'different conditions',
    missing: 'A test under different conditions: other staff, or other patients.',
    due: ({ ramp }: Evidence) => ramp.length >= 2,
    met: ({ ramp }: Evidence) => differ(ramp.map(({ plan }) => `${plan.who} ${plan.scaleOf}`)),
  },
  data: {
    there: 'three months of data in a row',
    missing: 'Three months in a row of the measure since the first test.',
    due: () => true,
    met: ({ ramp, months }: Evidence) => longestRun(months.filter((month) => sinceFirst(ramp, month))) >= 3,
  },
} as const;

export type Criterion = keyof typeof criteria;

/** `says` is the short name of what is there, or the sentence about what is missing. */
export type FidelityRow = { criterion: Criterion; met: boolean; says: string };

/**
 * What a test has and what is still missing, never as a grade. Withdrawn tests of the ramp do not count.
 * @param ramp the tests it belongs with, itself among them, in order
 * @param months the months in which the project's measure has a value, in any order
 */
export function fidelity(cycle: Cycle, ramp: readonly Cycle[], months: readonly Month[]): FidelityRow[] {
  const record = { cycle, ramp: ramp.filter(({ state }) => state !== 'withdrawn'), months };
  return keysOf(criteria)
    .filter((name) => criteria[name].due(record))
    .map((criterion) => {
      const { met, there, missing } = criteria[criterion];
      return met(record) ? { criterion, met: true, says: there } : { criterion, met: false, says: missing };
    });
}

function grows(scales: readonly number[]): boolean {
  const steps = scales.slice(1).map((scale, at) => scale - (scales[at] ?? scale));
  return steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}

function differ(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.toLowerCase().replace(/\s+/g, ' '))).size > 1;
}

function sinceFirst(ramp: readonly Cycle[], month: Month): boolean {
  return ramp.some(({ plan }) => month >= monthOf(plan.starts));
}

/** The longest run of months without a gap. */
function longestRun(months: readonly Month[]): number {
  let longest = 0;
  let run = 0;
  let before: Month | null = null;
  for (const month of [...new Set(months)].sort()) {
    run = before !== null && monthsBetween(before, month) === 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = month;
  }
  return longest;
}
