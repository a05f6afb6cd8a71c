import type { Fields } from '../fields.ts';
import { day } from '../time/index.ts';
import { begin, type Cycle, type Plan, readPlan } from './index.ts';

/** The test of the home readings ramp that the test-of-change page is drawn with. */
export const form = {
  title: 'Readings come back by text link',
  what: 'A text with a link on day 7, a reminder on day 10.',
  who: '2 nurses',
  starts: '2/3/2026',
  ends: '2026-04-24',
  scale: '40',
  scaleOf: 'patients',
  predicted: '28',
  because: 'nearly everyone carries a phone',
};
export const written = day('2026-02-26');

export function planOf(change: Fields = {}): Plan {
  const read = readPlan({ ...form, ...change }, written);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export function planned(change: Partial<Cycle> = {}, fields: Fields = {}): Cycle {
  const begun = { id: 'b', project: 'p', practice: 'F86001', letter: 'B', follows: null };
  return { ...begin(planOf(fields), begun, written), ...change };
}

/** The parts of the record as the forms of the tests write them. */
export const did = { on: day('2026-04-24'), happened: 'Nine did not answer.' };
export const study = {
  on: day('2026-04-27'),
  result: 31,
  covered: 40,
  comparison: 'more',
  learnt: 'Six had no smartphone.',
} as const;
export const act = { on: day('2026-04-30'), decision: 'adopt', next: 'Beatrix', forOthers: 'Keep paper too.' } as const;

/** The test in each state, put together by hand so that no step is needed to make one. */
export const done = planned({ state: 'done', did });
export const studied = planned({ state: 'studied', did, study });
export const closed = planned({ state: 'closed', did, study, act });
export const withdrawn = planned({ state: 'withdrawn', withdrawnBecause: 'the monitors did not arrive' });
