import { addDays, type Day } from '../time/index.ts';
import type { Cycle, Decision } from './cycle.ts';

/** Tests of the last days by what became of them: decided, waiting for a decision, or under way. */
export type Recent = {
  decided: Readonly<Record<Decision, readonly Cycle[]>>;
  awaiting: readonly Cycle[];
  running: readonly Cycle[];
};

/**
 * Sorts tests for a page that says what happened lately.
 * @param days a decision counts when it was made in so many days up to today; tests without one count while they last
 */
export function recentTests(cycles: readonly Cycle[], today: Day, days = 30): Recent {
  const since = addDays(today, -days);
  const decidedOn = (decision: Decision) =>
    cycles.filter(({ act }) => act !== null && act.decision === decision && act.on > since && act.on <= today);
  return {
    decided: {
      adopt: decidedOn('adopt'),
      adapt: decidedOn('adapt'),
      expand: decidedOn('expand'),
      abandon: decidedOn('abandon'),
    },
    awaiting: cycles.filter(({ state }) => state === 'done' || state === 'studied'),
    running: cycles.filter(({ state, plan }) => state === 'planned' && plan.starts <= today),
  };
}
