import { all, dayIn, type Fields, textIn, wholeIn } from '../fields.ts';
import { fine, type Outcome, problems } from '../outcome.ts';
import { type Day, daysBetween, longDay } from '../time/index.ts';
import type { Cycle, Plan } from './cycle.ts';

/** A test takes at most this many days, and starts at most as many from today: beyond, the year is likely mistyped. */
const daysMost = 366;

/**
 * Reads the plan of a test: `title`, `what`, `who`, `starts`, `ends`, `scale`, `scaleOf`, `predicted`, `because`.
 * A test that has already begun can still be written down; `predictionLate` then says so for good.
 */
export function readPlan(fields: Fields, today: Day): Outcome<Plan> {
  const plan = all<Plan>({
    title: textIn(fields, 'title', 'Give the test a short title, for instance "Readings come back by text link".'),
    what: textIn(fields, 'what', 'Say what you will try.'),
    who: textIn(fields, 'who', 'Say who will do it.'),
    starts: dayIn(fields, 'starts'),
    ends: dayIn(fields, 'ends'),
    scale: wholeIn(fields, 'scale', {
      least: 1,
      most: 1_000_000,
      says: 'Write how many as a whole number, 1 or more.',
    }),
    scaleOf: textIn(fields, 'scaleOf', 'Say what you count, for instance "patients".'),
    predicted: predictedIn(fields),
    because: textIn(fields, 'because', 'Say why you expect that number: the reason is what the test teaches.'),
  });
  return plan.ok ? withPlausibleDates(plan.value, today) : plan;
}

function predictedIn(fields: Fields): Outcome<number> {
  const says = 'Write the number you expect as a whole number, 0 or more.';
  const predicted = wholeIn(fields, 'predicted', { least: 0, most: 1_000_000, says });
  const scale = wholeIn(fields, 'scale', { least: 1, most: 1_000_000, says });
  if (!predicted.ok || !scale.ok || predicted.value <= scale.value) return predicted;
  return problems({
    field: 'predicted',
    says: `You expect ${predicted.value}, but the test covers only ${scale.value}. Expect ${scale.value} or fewer.`,
  });
}

function withPlausibleDates(plan: Plan, today: Day): Outcome<Plan> {
  const { starts, ends } = plan;
  if (Math.abs(daysBetween(today, starts)) > daysMost) {
    return problems({ field: 'starts', says: `${longDay(starts)} is more than a year from today. Check the year.` });
  }
  if (ends < starts) {
    return problems({
      field: 'ends',
      says: `The test starts on ${longDay(starts)}, so it cannot end on ${longDay(ends)}.`,
    });
  }
  if (daysBetween(starts, ends) > daysMost) {
    return problems({ field: 'ends', says: 'A test takes at most a year. Plan a shorter one, and then another.' });
  }
  return fine(plan);
}

/** The test of change that begins with a plan. The ids come from outside. */
export function begin(
  plan: Plan,
  begun: Pick<Cycle, 'id' | 'project' | 'practice' | 'letter' | 'follows'>,
  today: Day,
): Cycle {
  return {
    ...begun,
    state: 'planned',
    plan,
    plannedOn: today,
    did: null,
    study: null,
    act: null,
    withdrawnBecause: null,
  };
}

/** A prediction written after the test began is no prediction. */
export function predictionLate({ plan, plannedOn }: Pick<Cycle, 'plan' | 'plannedOn'>): boolean {
  return plannedOn > plan.starts;
}
