import { deviation, mean, median, ratio, sum } from './exact.ts';
import type { JudgeKind, JudgeOptions, JudgeRequest } from './request.ts';

/** One plotted point before any line is drawn: a subgroup of all rows with the same x. */
export type Subject = {
  readonly x: number | string;
  /** From 1. */
  readonly position: number;
  readonly phase: number;
  readonly baseline: boolean;
  readonly included: boolean;
  /** Values of the rows that have one; with a denominator only rows that have both. */
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
  readonly value: number | null;
};

type Row = { readonly top: number; readonly bottom: number };

/** Points in the order in which their x first appears. */
export function subjectsOf({ chart, options = {}, input }: JudgeRequest): readonly Subject[] {
  const xs = input.x ?? input.y.map((_, k) => k + 1);
  return [...new Set(xs)].map((x, index): Subject => {
    const here = [...xs.keys()].filter((k) => xs[k] === x);
    const rows = here.flatMap((k) =>
      rowOf(chart, input.y[k] ?? null, input.n === undefined ? 1 : (input.n[k] ?? null)),
    );
    const position = index + 1;
    const starts = [0, ...(options.partAfter ?? [])].filter((cut) => cut < position);
    const nthOfPhase = position - Math.max(...starts);
    const tops = rows.map(({ top }) => top);
    const bottoms = rows.map(({ bottom }) => bottom);
    return {
      x,
      position,
      phase: new Set(starts).size,
      baseline: nthOfPhase <= (options.freeze ?? Number.POSITIVE_INFINITY),
      included: !(options.exclude ?? []).includes(position),
      tops,
      bottoms,
      value: rows.length === 0 ? null : plottedOf(chart, options, input.n !== undefined, tops, bottoms),
    };
  });
}

/** No row without a value, and none without a denominator where the kind divides. */
function rowOf(chart: JudgeKind, top: number | null, bottom: number | null): Row[] {
  const needed = ignoresDenominators(chart) ? 1 : bottom;
  return top === null || needed === null ? [] : [{ top, bottom: needed }];
}

function ignoresDenominators(chart: JudgeKind): boolean {
  return ['xbar', 's', 'c', 'g', 't'].includes(chart);
}

function plottedOf(
  chart: JudgeKind,
  options: JudgeOptions,
  hasDenominators: boolean,
  tops: readonly number[],
  bottoms: readonly number[],
): number | null {
  switch (chart) {
    case 'p':
    case 'pp':
    case 'u':
    case 'up':
    case 'ip':
      return ratio(tops, bottoms);
    case 'run':
    case 'i':
    case 'mr':
    case 'ewma':
    case 'cusum':
      return hasDenominators ? ratio(tops, bottoms) : aggregate(options, tops);
    case 'xbar':
      return mean(tops);
    case 's':
      return deviation(tops);
    case 'c':
    case 'g':
    case 't':
      return sum(tops);
  }
}

function aggregate({ aggregate: how = 'mean' }: JudgeOptions, values: readonly number[]): number | null {
  switch (how) {
    case 'mean':
      return mean(values);
    case 'median':
      return median(values);
    case 'sum':
      return sum(values);
  }
}
