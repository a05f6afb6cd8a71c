import { isKnown } from '../column.ts';
import type { Signal } from '../model.ts';

/** How alike neighbours are. */
export type SerialCorrelation = {
  /** Correlation of each kept value with the one right before it, after the level of its stretch is taken away. */
  r: number;
  /** How many such neighbours there are. */
  pairs: number;
  /** What independent values exceed in about one series of a hundred. */
  bound: number;
  /** True where `r` is above the bound: the points are not independent, and rules of runs cry signal too often. */
  notable: boolean;
};

/** Fewer neighbours than this say next to nothing: by chance alone `r` reaches 0.5. */
const fewestPairs = 10;

/** The upper 1 % of the normal distribution begins here. */
const onePercent = 2.326348;

/** What is added up on the way along a series. */
type Sums = {
  values: number;
  stretches: number;
  pairs: number;
  squares: number;
  products: number;
  /** What `products` comes to by chance, in variances: taking a mean away sets neighbours a little apart. */
  expected: number;
  /** The residual of the position before; `NaN` at the start and after a gap. */
  before: number;
};

/**
 * Lag-1 serial correlation of a series: the mean product of neighbouring residuals over their variance. Columns have one
 * entry a position; a value that is `NaN`, not kept or without a centre line is a gap, and no pair reaches across it.
 *
 * Residuals are taken from the mean of their stretch: positions that share one centre line, cut again at `steps`, the
 * positions where a new level begins (see `stepsOf`). Taken from the line itself, a fixed baseline or a median that lies a
 * little off would look like correlation; without a step a lasting shift does, because all its points lie on one side.
 *
 * For one stretch without gaps this is the textbook r1. For independent normal values that has the mean -1/n and the
 * variance (n - 2)^2 / (n^2 (n - 1)) (Moran PAP, Biometrika 1948;35:255-260; Bartlett's 1/n is its large-sample form), and
 * `bound` lies 2.326 standard deviations above the mean. With gaps the number of pairs stands for n - 1; with several
 * stretches each takes a mean of its own away.
 *
 * `null` under ten pairs, and where the values do not vary.
 */
export function serialCorrelation(
  value: readonly number[],
  centre: readonly number[],
  kept: readonly boolean[],
  steps: readonly number[] = [],
): SerialCorrelation | null {
  const sums: Sums = { values: 0, stretches: 0, pairs: 0, squares: 0, products: 0, expected: 0, before: Number.NaN };
  for (let from = 0; from < value.length; ) {
    let to = from + 1;
    while (to < value.length && centre[to] === centre[from] && !steps.includes(to)) to++;
    if (isKnown(centre[from])) addStretch(sums, value, kept, from, to);
    else sums.before = Number.NaN;
    from = to;
  }
  const { values, stretches, pairs, squares, products, expected } = sums;
  const free = values - stretches;
  if (pairs < fewestPairs || !(squares > 0)) return null;
  const r = products / pairs / (squares / free);
  const bound = expected / pairs + (onePercent * (free - 1)) / (values * Math.sqrt(pairs));
  return { r, pairs, bound, notable: r > bound };
}

/** Adds the positions `from` up to, not with, `to`. */
function addStretch(sums: Sums, value: readonly number[], kept: readonly boolean[], from: number, to: number): void {
  const { count, mean } = meanOf(value, kept, from, to);
  for (let at = from; at < to; at++) {
    const residual = kept[at] ? (value[at] ?? Number.NaN) - mean : Number.NaN;
    const product = residual * sums.before;
    sums.before = residual;
    if (Number.isNaN(residual)) continue;
    sums.squares += residual * residual;
    if (Number.isNaN(product)) continue;
    sums.products += product;
    sums.pairs++;
    // The residuals of one stretch share its mean; those of two have nothing in common.
    if (at > from) sums.expected -= 1 / count;
  }
  sums.values += count;
  if (count > 0) sums.stretches++;
}

function meanOf(value: readonly number[], kept: readonly boolean[], from: number, to: number) {
  let total = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const y = value[at];
    if (!kept[at] || !isKnown(y)) continue;
    total += y;
    count++;
  }
  return { count, mean: total / count };
}

/**
 * Where a new level begins according to the runs on one side of a centre line: the start of each `shift` or `run_too_long`,
 * but not of one that carries on the side of the run before it, which only a point or two had broken.
 */
export function stepsOf(signals: readonly Signal[]): number[] {
  const runs = signals
    .filter(({ rule }) => rule === 'shift' || rule === 'run_too_long')
    .sort((a, b) => a.from - b.from);
  return runs
    .filter(({ phase, side }, k) => runs[k - 1]?.phase !== phase || runs[k - 1]?.side !== side)
    .map(({ from }) => from);
}
