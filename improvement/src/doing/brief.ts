import { countWord, outOf, thousands } from '../measuring/index.ts';
import { type Day, longDay, longMonth, monthOf, partsOf } from '../time/index.ts';
import { type Cycle, decisions } from './cycle.ts';
import { type NextStep, nextStep } from './headline.ts';

/**
 * A test in one line of a list: `March to April 2026 · predicted 28 of 40, 31 came · adopted`,
 * `Since 7 September 2026 · predicted 24 of 30 · result awaited`.
 */
export function testInBrief(cycle: Cycle, today: Day): string {
  const { plan, study, act } = cycle;
  const result = study && resultOf(plan.scale, study.covered, study.result);
  const predicted = `predicted ${outOf(plan.predicted, plan.scale)}${result ? `, ${result} came` : ''}`;
  return [lasted(cycle, today), predicted, act ? decisions[act.decision] : awaited(cycle, today)]
    .filter((part) => part !== null)
    .join(' · ');
}

function resultOf(scale: number, covered: number, result: number): string {
  return covered === scale ? thousands(result) : outOf(result, covered);
}

function lasted({ plan, state }: Cycle, today: Day): string {
  if (state === 'planned' && plan.starts > today) return `From ${longDay(plan.starts)}`;
  if (state === 'planned' && plan.ends >= today) return `Since ${longDay(plan.starts)}`;
  const [from, to] = [monthOf(plan.starts), monthOf(plan.ends)];
  if (from === to) return longMonth(to);
  const sameYear = partsOf(plan.starts).year === partsOf(plan.ends).year;
  return `${sameYear ? longMonth(from).replace(/ \d+$/, '') : longMonth(from)} to ${longMonth(to)}`;
}

function awaited({ state, plan }: Cycle, today: Day): string | null {
  switch (state) {
    case 'planned':
      return plan.starts > today ? null : 'result awaited';
    case 'done':
      return 'not compared yet';
    case 'studied':
      return 'decision awaited';
    case 'withdrawn':
      return 'withdrawn';
    case 'closed':
      return null;
  }
}

/** A test that asks for a step, and the day from which it does. */
export type TestTask = { cycle: Cycle; next: NextStep; on: Day };

/** Tests that wait for somebody, the longest waiting first. Those that are over wait for nobody. */
export function testTasks(cycles: readonly Cycle[], today: Day): TestTask[] {
  return cycles
    .flatMap((cycle) => {
      const next = nextStep(cycle, today);
      const open = cycle.state !== 'closed' && cycle.state !== 'withdrawn';
      return open && next ? [{ cycle, next, on: waitsFrom(cycle) }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A test waits for its result from its last day on, and for what follows from the day before it was written. */
function waitsFrom({ plan, did, study }: Cycle): Day {
  return study?.on ?? did?.on ?? plan.ends;
}

/** `Two tests under way, one decision awaited`: the heading over all tests of a practice. */
export function testsSentence(cycles: readonly Cycle[], today: Day): string {
  const count = (is: (cycle: Cycle) => boolean) => cycles.filter(is).length;
  const planned = (is: (plan: Cycle['plan']) => boolean) => count(({ state, plan }) => state === 'planned' && is(plan));
  const parts = [
    say(
      planned(({ starts, ends }) => starts <= today && today <= ends),
      'test under way',
      'tests under way',
    ),
    say(
      planned(({ ends }) => ends < today),
      'result awaited',
      'results awaited',
    ),
    say(
      count(({ state }) => state === 'done' || state === 'studied'),
      'decision awaited',
      'decisions awaited',
    ),
    say(
      planned(({ starts }) => starts > today),
      'test planned',
      'tests planned',
    ),
    say(
      count(({ state }) => state === 'closed'),
      'test decided',
      'tests decided',
    ),
  ].filter((part) => part !== null);
  const sentence = parts.length === 0 ? 'no test of change yet' : parts.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function say(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${countWord(count)} ${count === 1 ? one : many}`;
}
