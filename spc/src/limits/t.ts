import { mean, numberAt } from '../column.ts';
import { fromZero, type Ground, type Kind, type Level } from './kind.ts';
import { sigmaOfRanges } from './moving-range.ts';

/** Times between rare events raised to 1 / 3.6 are nearly normal (Nelson LS, Journal of Quality Technology 1994;26:74-81). */
const power = 3.6;

/** T chart: time between rare events, as an I chart of their 3.6th root, drawn in the units of time. */
export const t: Kind = {
  name: 'T chart',
  plot: 'value',
  denominator: 'not used',
  values: 'positive',
  profile: 'xmr-mdc',
  independent: true,
  ...fromZero,
  level: levelOf,
  line: (middle, sigma, sigmas) => timeOf(middle + sigmas * sigma),
};

function levelOf(ground: Ground): Level {
  const { series, stretch, given } = ground;
  const roots = series.value.map(rootOf);
  const middle = Number.isNaN(given) ? mean(stretch.baseline.map((at) => numberAt(roots, at))) : rootOf(given);
  const constant = stretch.baseline.every((at) => series.value[at] === series.value[stretch.baseline[0] ?? -1]);
  const centre = constant && Number.isNaN(given) ? numberAt(series.value, stretch.baseline[0] ?? -1) : timeOf(middle);
  return { centre, middle, ...sigmaOfRanges(ground, roots) };
}

function rootOf(time: number): number {
  return time ** (1 / power);
}

/** A root below zero has no time: the line stops at 0. */
function timeOf(root: number): number {
  return root < 0 ? 0 : root ** power;
}
