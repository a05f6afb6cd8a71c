import type { Day } from '../time/index.ts';

/** The states of a test of change, and the one step that leads out of each. A state that is missing a step ends there. */
export const steps = {
  planned: { do: 'done', withdraw: 'withdrawn' },
  done: { study: 'studied' },
  studied: { act: 'closed' },
  closed: {},
  withdrawn: {},
} as const;

export type CycleState = keyof typeof steps;
export type StepName = 'do' | 'study' | 'act' | 'withdraw';

export const decisions = { adapt: 'adapted', adopt: 'adopted', abandon: 'abandoned', expand: 'expanded' } as const;
export type Decision = keyof typeof decisions;

export const comparisons = {
  more: 'Better than predicted',
  as_expected: 'As predicted',
  less: 'Less than predicted',
} as const;
export type Comparison = keyof typeof comparisons;

/** What will be tried, with a prediction, written before it is tried. */
export type Plan = {
  title: string;
  what: string;
  who: string;
  starts: Day;
  ends: Day;
  /** How many people, visits or events the test covers. */
  scale: number;
  /** What one of them is: `patients`. */
  scaleOf: string;
  /** Predicted count out of `scale`. */
  predicted: number;
  because: string;
};

export type Did = { on: Day; happened: string };
/** `covered` is how many the result is out of: a test planned for 40 may have reached 38. */
export type Study = { on: Day; result: number; covered: number; comparison: Comparison; learnt: string };
export type Act = { on: Day; decision: Decision; next: string; forOthers: string };

/** A test of change (one PDSA cycle). The parts it has follow from its state. */
export type Cycle = {
  id: string;
  project: string;
  practice: string;
  /** A, B, C … within the project. */
  letter: string;
  /** The cycle it grew out of, in the same ramp. */
  follows: string | null;
  state: CycleState;
  plan: Plan;
  plannedOn: Day;
  did: Did | null;
  study: Study | null;
  act: Act | null;
  withdrawnBecause: string | null;
};
