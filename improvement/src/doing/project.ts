import type { Day, Month } from '../time/index.ts';

/**
 * What a team wants to reach: a measure, from a dated baseline, by an amount, by a day.
 * "5%" can mean 5% of the baseline or 5 percentage points, so the two are different kinds of amount.
 */
export type Aim = {
  measure: string;
  /** In the measure's plotted units (0.6 for 60%). */
  baseline: number;
  /** The last month of the baseline. */
  baselineTo: Month;
  /** `relative`: a fraction of the baseline (0.05 for 5%). `points`: in plotted units (0.05 for 5 points). `level`: the wanted value itself. */
  amount: { kind: 'relative' | 'points' | 'level'; value: number };
  deadline: Day;
};

export const projectStates = { active: 'under way', stopped: 'stopped', completed: 'completed' } as const;
export type ProjectState = keyof typeof projectStates;

/** A practice team's own piece of improvement. */
export type Project = {
  id: string;
  team: string;
  practice: string;
  collaborative: string;
  name: string;
  /** Why it matters here, in the team's words. */
  rationale: string;
  aim: Aim;
  state: ProjectState;
  startedOn: Day;
};
