import { outOf, thousands } from '../measuring/index.ts';
import { impossible } from '../outcome.ts';
import { type Day, dayAndMonth, longDay, partsOf } from '../time/index.ts';
import { type Cycle, type CycleState, comparisons, type StepName, type Study } from './cycle.ts';

/** How a list names the state of a test. */
export const cycleStates = {
  planned: 'planned',
  done: 'done, not compared yet',
  studied: 'decision awaited',
  closed: 'closed',
  withdrawn: 'withdrawn',
} as const satisfies Record<CycleState, string>;

/**
 * The one sentence over a test: "Better than predicted: 31 of 40 patients, we expected 28", or, before there is a
 * result, "Test under way since 2 March: we expect 28 of 40 patients".
 */
export function headline(cycle: Cycle, today: Day): string {
  const { plan, study, did } = cycle;
  const expected = `${outOf(plan.predicted, plan.scale)} ${plan.scaleOf}`;
  switch (cycle.state) {
    case 'planned':
      return `${when(cycle, today)}: we ${plan.ends < today ? 'expected' : 'expect'} ${expected}`;
    case 'done':
      return `Test done on ${near(did?.on ?? broken(cycle), today)}: we expected ${expected}, not compared yet`;
    case 'studied':
    case 'closed':
      return resultSentence(cycle, study ?? broken(cycle));
    case 'withdrawn':
      return `Test withdrawn: ${cycle.withdrawnBecause ?? broken(cycle)}`;
    default:
      return impossible(cycle.state);
  }
}

function when({ plan }: Cycle, today: Day): string {
  if (today < plan.starts) return `Test planned from ${near(plan.starts, today)}`;
  if (plan.ends < today) return `Test ended on ${near(plan.ends, today)}`;
  return `Test under way since ${near(plan.starts, today)}`;
}

function resultSentence({ plan }: Cycle, { comparison, result, covered }: Study): string {
  const expected = covered === plan.scale ? thousands(plan.predicted) : outOf(plan.predicted, plan.scale);
  return `${comparisons[comparison]}: ${outOf(result, covered)} ${plan.scaleOf}, we expected ${expected}`;
}

/** The one thing to do next, as the label of its button; `null` while a planned test has not begun. */
export function nextStep(cycle: Cycle, today: Day): NextStep | null {
  if (cycle.state === 'planned' && today < cycle.plan.starts) return null;
  return nextSteps[cycle.state];
}

export type NextStep = { step: Exclude<StepName, 'withdraw'> | 'plan'; label: string };

const nextSteps: Record<CycleState, NextStep> = {
  planned: { step: 'do', label: 'Say what happened' },
  done: { step: 'study', label: 'Compare with the prediction' },
  studied: { step: 'act', label: 'Decide what next' },
  closed: { step: 'plan', label: 'Plan the next test' },
  withdrawn: { step: 'plan', label: 'Plan the next test' },
};

/** The day without its year where that is this year. */
function near(of: Day, today: Day): string {
  return partsOf(of).year === partsOf(today).year ? dayAndMonth(of) : longDay(of);
}

function broken({ id, state }: Cycle): never {
  throw new Error(`test ${id} is ${state} without the part that state needs`);
}
