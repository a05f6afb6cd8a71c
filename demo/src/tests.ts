import { type Baseline, compare, type Decision } from '@tandem/improvement/doing';
import { addDays, type Day, type Month } from '@tandem/improvement/time';
import { workday } from './calendar.ts';
import { between, binomial, type Chance, happens, normal, pick } from './chance.ts';
import type { Idea, IdeaStep } from './ideas/index.ts';
import { nexts, snags, withdrawals } from './phrases.ts';

/** What a form says, by field name. */
export type Form = Readonly<Record<string, string>>;

/** A test of change as its team writes it: the plan, then each step on its day. `follows` is the letter of the test it grew from. */
export type DemoTest = {
  letter: string;
  follows: string | null;
  plannedOn: Day;
  plan: Form;
  steps: readonly { on: Day; form: Form }[];
};

/** A project as its team writes it: the form that starts it, its tests, and, where it is over, the form that ends it. */
export type DemoProject = {
  id: string;
  startedOn: Day;
  form: Form;
  baselineOf: (measure: string, to: Month) => Baseline | null;
  tests: readonly DemoTest[];
  end: { on: Day; form: Form } | null;
};

/** What a team has to tell at this point: the idea, the step of its ramp, and how the test follows on. */
type Telling = {
  idea: Idea;
  step: IdeaStep;
  at: 'first' | 'between' | 'last';
  letter: string;
  follows: string | null;
  size: number;
  fortune: number;
};

type Days = { planned: Day; starts: Day; ends: Day; did: Day; studied: Day; decided: Day };

/**
 * The tests of one practice, the last of them near `near`: several ramps one after another. A ramp goes on while there is
 * something to learn and ends when the idea is adopted or abandoned.
 * @param size how large the practice is beside an ordinary one
 * @param fortune how much better, or worse, tests go here than teams hope: in proportions
 */
export function testsOf(
  draw: Chance,
  { count, ideas, from, near, today, size, fortune }: TestsWanted,
): { tests: DemoTest[]; last: Decision | null } {
  const calendar = calendarOf(draw, count, near).filter(({ planned }) => planned >= from && planned <= today);
  const tests: DemoTest[] = [];
  let [idea, ...others] = ideas;
  let number = 0;
  let follows: string | null = null;
  let last: Decision | null = null;
  for (const [turn, days] of calendar.entries()) {
    const step = idea?.steps[number];
    if (!idea || !step) break;
    const letter = String.fromCharCode(65 + turn);
    const at = number === 0 ? 'first' : number === idea.steps.length - 1 ? 'last' : 'between';
    const told = tell(
      draw,
      { idea, step, at, letter, follows, size, fortune },
      days,
      today,
      turn === calendar.length - 1,
    );
    tests.push(told.test);
    last = told.decision;
    const ends = last === 'adopt' || last === 'abandon' || at === 'last';
    if (ends) [idea, ...others] = others;
    number = ends ? 0 : number + (told.withdrawn ? 0 : 1);
    follows = ends ? null : letter;
  }
  return { tests, last };
}

export type TestsWanted = {
  count: number;
  ideas: readonly Idea[];
  from: Day;
  near: Day;
  today: Day;
  size: number;
  fortune: number;
};

/** Days of so many tests, counted back from the last one. */
function calendarOf(draw: Chance, count: number, near: Day): Days[] {
  let starts = near;
  const days = Array.from({ length: count }, (): Days => {
    const ends = workday(addDays(starts, between(draw, 6, 34)));
    const did = workday(addDays(ends, between(draw, 0, 3)));
    const studied = workday(addDays(did, between(draw, 1, 6)));
    const decided = workday(addDays(studied, between(draw, 0, 7)));
    // One in twelve predictions is written down after the test began.
    const planned = addDays(starts, happens(draw, 1 / 12) ? between(draw, 1, 4) : -between(draw, 0, 6));
    const made = { planned, starts, ends, did, studied, decided };
    starts = workday(addDays(starts, -between(draw, 38, 70)));
    return made;
  });
  return days.reverse();
}

type Told = { test: DemoTest; decision: Decision | null; withdrawn: boolean };

function tell(draw: Chance, telling: Telling, days: Days, today: Day, isLast: boolean): Told {
  const { idea, letter, follows } = telling;
  const counted = countsOf(draw, telling);
  const plan = planOf(draw, telling, days, counted);
  const test = { letter, follows, plannedOn: days.planned, plan };
  if (!isLast && happens(draw, 0.06)) {
    const on = days.starts > days.planned ? days.starts : days.planned;
    return {
      test: { ...test, steps: [{ on, form: { step: 'withdraw', because: pick(draw, withdrawals) } }] },
      decision: null,
      withdrawn: true,
    };
  }
  const decision = decisionOn(draw, counted, telling);
  const steps = [
    { on: days.did, form: { step: 'do', on: days.did, happened: happenedIn(draw, telling.step) } },
    { on: days.studied, form: studyOf(telling, days.studied, counted) },
    { on: days.decided, form: actOf(draw, idea, days.decided, decision) },
  ].filter(({ on }) => on <= today);
  // Of the latest tests some wait for their result or for a decision.
  const written = isLast ? steps.slice(0, pick(draw, [1, 2, 2, 3, 3, 3, 3, 3])) : steps;
  return { test: { ...test, steps: written }, decision: written.length === 3 ? decision : null, withdrawn: false };
}

type Counted = { scale: number; predicted: number; covered: number; result: number };

function countsOf(draw: Chance, { idea, step, at, size, fortune }: Telling): Counted {
  const scale = Math.max(4, Math.round(step.scale * (0.75 + 0.5 * draw()) * (at === 'first' ? 1 : size)));
  const predicted = Math.min(scale, Math.max(1, Math.round(scale * (idea.hope + 0.06 * normal(draw)))));
  const covered = Math.max(2, Math.round(scale * (happens(draw, 0.6) ? 1 : 0.8 + 0.18 * draw())));
  const share = Math.min(0.93, Math.max(0.05, idea.hope + fortune + 0.07 * normal(draw)));
  return { scale, predicted, covered, result: binomial(draw, covered, share) };
}

function planOf(draw: Chance, { idea, step }: Telling, days: Days, counted: Counted): Form {
  const { title, what, because } = step;
  return {
    title,
    what,
    who: pick(draw, idea.who),
    starts: days.starts,
    ends: days.ends,
    scale: String(counted.scale),
    scaleOf: idea.of,
    predicted: String(counted.predicted),
    because,
  };
}

function happenedIn(draw: Chance, { happened }: IdeaStep): string {
  const first = pick(draw, happened);
  return happens(draw, 0.5) ? first : `${first} ${pick(draw, snags)}`;
}

function studyOf({ idea, step }: Telling, on: Day, counted: Counted): Form {
  const learnt = { more: step.more, as_expected: idea.expected, less: step.less }[compare(counted, counted)];
  return { step: 'study', on, result: String(counted.result), covered: String(counted.covered), learnt };
}

/** What teams do with a result: they go on with what worked and give up what failed, but not always. */
function decisionOn(draw: Chance, counted: Counted, { at }: Telling): Decision {
  switch (compare(counted, counted)) {
    case 'more':
      return at === 'last' ? 'adopt' : pick(draw, ['expand', 'expand', 'adopt']);
    case 'as_expected':
      return at === 'last' ? 'adopt' : pick(draw, ['expand', 'adapt', 'adopt']);
    case 'less':
      return pick(draw, ['adapt', 'adapt', 'abandon', 'abandon']);
  }
}

function actOf(draw: Chance, idea: Idea, on: Day, decision: Decision): Form {
  const forOthers = happens(draw, 0.75) ? pick(draw, idea.forOthers) : '';
  return { step: 'act', on, decision, next: pick(draw, nexts[decision]), forOthers };
}
