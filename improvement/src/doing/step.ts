import { fine, impossible, type Outcome, problems } from '../outcome.ts';
import { type Day, longDay } from '../time/index.ts';
import {
  type Act,
  type Comparison,
  type Cycle,
  type CycleState,
  type Did,
  type Plan,
  type StepName,
  type Study,
  steps,
} from './cycle.ts';

/** What a team says when it takes its test a step further. The comparison is computed, never typed. */
export type Step =
  | { step: 'do'; did: Did }
  | { step: 'study'; study: Omit<Study, 'comparison'> }
  | { step: 'act'; act: Act }
  | { step: 'withdraw'; because: string };

/** Why a step is refused, by the state the test stands in. */
const refusals: Record<CycleState, string> = {
  planned: 'This test is planned. Say what happened first.',
  done: 'What happened is already written. Compare it with the prediction next.',
  studied: 'The result is already compared with the prediction. Decide what to do next.',
  closed: 'This test is closed, and its record stays as it is. Plan the next test instead.',
  withdrawn: 'This test was withdrawn. Plan a new one instead.',
};

/** The test after a step, or why it cannot be taken: not from this state, or its date is out of order. */
export function advance(cycle: Cycle, step: Step, today: Day): Outcome<Cycle> {
  const outward: Partial<Record<StepName, CycleState>> = steps[cycle.state];
  const state = outward[step.step];
  if (!state) return problems({ field: 'step', says: refusals[cycle.state] });
  const wrong = dateProblem(cycle, step, today);
  if (wrong) return problems({ field: 'on', says: wrong });
  switch (step.step) {
    case 'do':
      return fine({ ...cycle, state, did: step.did });
    case 'study':
      return fine({ ...cycle, state, study: { ...step.study, comparison: compare(step.study, cycle.plan) } });
    case 'act':
      return fine({ ...cycle, state, act: step.act });
    case 'withdraw':
      return fine({ ...cycle, state, withdrawnBecause: step.because });
    default:
      return impossible(step);
  }
}

/**
 * The result against the prediction in proportion, because a test planned for 40 may reach 38. A prediction counts what
 * is hoped for, so more is better. "As predicted" is within half a unit of what the prediction gives for as many as
 * were covered; where all were covered, that is the very number.
 */
export function compare(
  { result, covered }: Pick<Study, 'result' | 'covered'>,
  { predicted, scale }: Pick<Plan, 'predicted' | 'scale'>,
): Comparison {
  const beyond = result * scale - predicted * covered;
  if (2 * Math.abs(beyond) <= scale) return 'as_expected';
  return beyond > 0 ? 'more' : 'less';
}

/** Each part of the record comes after the one before it, and none lies in the future. */
function dateProblem(cycle: Cycle, step: Step, today: Day): string | null {
  switch (step.step) {
    case 'do':
      return order(step.did.on, cycle, today);
    case 'study':
      return order(step.study.on, cycle, today);
    case 'act':
      return order(step.act.on, cycle, today);
    case 'withdraw':
      return null;
    default:
      return impossible(step);
  }
}

function order(on: Day, cycle: Cycle, today: Day): string | null {
  if (on > today) return `${longDay(on)} has not come yet. Write the day it happened.`;
  const before = lastWritten(cycle);
  return on < before.on ? `${longDay(on)} is before ${before.was} on ${longDay(before.on)}. Check both dates.` : null;
}

function lastWritten({ plan, did, study }: Cycle): { on: Day; was: string } {
  if (study) return { on: study.on, was: 'the result was compared' };
  if (did) return { on: did.on, was: 'the test was done' };
  return { on: plan.starts, was: 'the test started' };
}
