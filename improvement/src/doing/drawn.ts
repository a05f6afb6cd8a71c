import type { Definition } from '../measuring/index.ts';
import { type Day, dayAndMonth, longDay, partsOf } from '../time/index.ts';
import type { Cycle, Plan } from './cycle.ts';

/** A result or prediction as a level in a chart, with the words beside it: `Came: 78% of the 40`, or `Came 78%` where there is no room. */
type Level = { value: number; label: string; short: string };

/** The time of one test in a chart, and what was predicted and came, where both are percentages. */
export type TestWindow = {
  from: Day;
  to: Day;
  label: string;
  dates: string;
  predicted?: Level;
  actual?: Level;
};

/** How one test is marked in the chart of its measure. A share of a test's patients has no place on another scale than per cent. */
export function testWindow({ plan, study }: Cycle, { unit }: Pick<Definition, 'unit'>): TestWindow {
  const window = { from: plan.starts, to: plan.ends, label: 'This test', dates: datesInWords(plan) };
  if (unit !== 'percent') return window;
  return {
    ...window,
    predicted: level('Predicted', plan.predicted, plan.scale),
    ...(study ? { actual: level('Came', study.result, study.covered) } : {}),
  };
}

function level(name: string, count: number, of: number): Level {
  const share = `${Math.round((100 * count) / of)}%`;
  return { value: count / of, label: `${name}: ${share} of the ${of}`, short: `${name} ${share}` };
}

/** `2 March to 24 April`, `2 March`, `14 December 2025 to 9 January 2026`. */
export function datesInWords({ starts, ends }: Pick<Plan, 'starts' | 'ends'>): string {
  if (starts === ends) return dayAndMonth(starts);
  const write = partsOf(starts).year === partsOf(ends).year ? dayAndMonth : longDay;
  return `${write(starts)} to ${write(ends)}`;
}
