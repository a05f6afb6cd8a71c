import { longMonth, type Month } from '../time/index.ts';
import type { ChosenBaseline } from './chart-setting.ts';
import type { Series } from './series.ts';

/** The months that fix average and limits. `months` counts all from `from` to `to`, also those without a value. */
export type Baseline = { from: Month; to: Month; months: number };

/** What is told to the chart library (`null`: nothing is fixed), what that comes to, and why a choice is not in force. */
export type Fixing = { freeze: number | string | null; baseline: Baseline | null; unmet: readonly string[] };

/** Limits from fewer months would be drawn from chance. A baseline needs as many. */
export const pointsForLimits = 12;
/** A person who knows why a phase is new may fix it sooner: from as many months as show its limits. */
const pointsForChosenPhase = 8;

const nothingFixed: Fixing = { freeze: null, baseline: null, unmet: [] };

/** The baseline that a person chose, else the months up to `baselineTo` where 12 of its phase have a value. */
export function baselineIn(
  series: Series,
  phaseStarts: readonly number[],
  exclude: readonly number[],
  { baseline: chosen, baselineTo }: { baseline: ChosenBaseline | null; baselineTo: Month | null },
): Fixing {
  const starts = [...new Set([0, ...phaseStarts])].sort((a, b) => a - b);
  if (chosen === 'all') return nothingFixed;
  if (chosen === null)
    return baselineTo === null ? nothingFixed : { ...fixedTo(series, starts, exclude, baselineTo, false), unmet: [] };
  if ('months' in chosen) return fixedOnFirst(series, starts, exclude, chosen.months);
  return fixedTo(series, starts, exclude, chosen.to, true);
}

function fixedTo(
  series: Series,
  starts: readonly number[],
  exclude: readonly number[],
  to: Month,
  isChosen: boolean,
): Fixing {
  const last = series.months.indexOf(to);
  if (last < 0) return refuse(`no value of ${longMonth(to)} is on this chart`, to);
  const first = starts.findLast((start) => start <= last) ?? 0;
  // Where a new phase follows at once, the months up to here make its lines anyhow.
  if (starts.includes(last + 1)) return refuse('its phase ends with that month, so all of it counts already', to);
  const needed = isChosen && first > 0 ? pointsForChosenPhase : pointsForLimits;
  const usable = usableIn(series, exclude, first, last);
  if (usable < needed)
    return refuse(`${usable} months of its phase have a value up to then, and ${needed} are needed`, to);
  return { freeze: to, baseline: baselineOf(series, first, last), unmet: [] };
}

function refuse(why: string, to: Month): Fixing {
  return { ...nothingFixed, unmet: [`The average is not fixed on the months to ${longMonth(to)}: ${why}.`] };
}

/** The latest phase is what the words speak of. */
function fixedOnFirst(series: Series, starts: readonly number[], exclude: readonly number[], months: number): Fixing {
  const first = starts.at(-1) ?? 0;
  const last = Math.min(first + months, series.months.length) - 1;
  const needed = first > 0 ? pointsForChosenPhase : pointsForLimits;
  const usable = usableIn(series, exclude, first, last);
  if (usable < needed) {
    const why = `${usable} of them have a value in the latest phase, and ${needed} are needed`;
    return { ...nothingFixed, unmet: [`The average is not fixed on the first ${months} months: ${why}.`] };
  }
  return { freeze: months, baseline: baselineOf(series, first, last), unmet: [] };
}

function baselineOf({ months }: Series, first: number, last: number): Baseline | null {
  const [from, to] = [months[first], months[last]];
  return from === undefined || to === undefined ? null : { from, to, months: last - first + 1 };
}

function usableIn({ observations }: Series, exclude: readonly number[], first: number, last: number): number {
  return observations.filter(({ y }, at) => at >= first && at <= last && y !== null && !exclude.includes(at)).length;
}
