import type { Chart, Meaning, Point, Signal, VariationIcon } from '../model.ts';
import type { Picture } from './picture.ts';

/** Charts made by hand for the tests of the drawing: invented practices, P-chart limits by the textbook formula. */

export type Sample = {
  first?: string;
  y: readonly (number | null)[];
  n?: readonly number[] | number;
  baseline?: number;
  phaseStarts?: readonly number[];
  target?: number | readonly (number | null)[] | null;
  excluded?: readonly number[];
  better?: 'increase' | 'decrease' | 'neutral';
};

/** `count` month keys from `first`. */
export function monthsFrom(first: string, count: number): string[] {
  const [year = '0', month = '1'] = first.split('-');
  return Array.from({ length: count }, (_, index) => {
    const total = Number(year) * 12 + Number(month) - 1 + index;
    return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
  });
}

const meaningOf = (side: 'above' | 'below', better: Sample['better']): Meaning => {
  if (better === 'neutral') return 'neither';
  return (side === 'above') === (better !== 'decrease') ? 'improvement' : 'concern';
};

/** A P chart with two rules: outside the limits, and seven or more on one side of the mean. */
export function sampleChart(sample: Sample): Chart {
  const { y, phaseStarts = [], better = 'increase' } = sample;
  const keys = monthsFrom(sample.first ?? '2023-11', y.length);
  const sizeAt = (index: number) => (Array.isArray(sample.n) ? sample.n[index] : sample.n) ?? 80;
  const starts = [0, ...phaseStarts];
  const phaseAt = (index: number) => starts.filter((start) => start <= index).length - 1;
  const values = y.map((count, index) => (count === null ? null : count / sizeAt(index)));
  const centres = starts.map((start, phase) => {
    const end = Math.min(starts[phase + 1] ?? y.length, start + (sample.baseline ?? y.length));
    const used = y.flatMap((count, index) => (count !== null && index >= start && index < end ? [index] : []));
    const total = used.reduce((sum, index) => sum + sizeAt(index), 0);
    return total === 0 ? null : used.reduce((sum, index) => sum + (y[index] ?? 0), 0) / total;
  });
  const limit = (index: number, sigmas: number) => {
    const centre = centres[phaseAt(index)] ?? null;
    return centre === null || y.length < 8
      ? null
      : centre + sigmas * Math.sqrt((centre * (1 - centre)) / sizeAt(index));
  };
  const sideOf = (index: number) => Math.sign((values[index] ?? 0) - (centres[phaseAt(index)] ?? 0));
  const signals: Signal[] = [];
  const add = (rule: 'outside' | 'shift', points: number[], side: 'above' | 'below') => {
    const [from = 0, to = from] = [points[0], points.at(-1)];
    signals.push({
      rule,
      phase: phaseAt(from),
      from,
      to,
      completesAt: to,
      side,
      points,
      meaning: meaningOf(side, better),
    });
  };
  let run: number[] = [];
  for (const index of [...y.keys(), y.length]) {
    const previous = run.at(-1);
    const goes = previous !== undefined && sideOf(previous) === sideOf(index) && phaseAt(previous) === phaseAt(index);
    if (!goes || index === y.length) {
      if (run.length >= 7) add('shift', run, sideOf(run[0] ?? 0) > 0 ? 'above' : 'below');
      run = [];
    }
    const value = values[index];
    if (value === null || value === undefined) continue;
    run.push(index);
    if (value > (limit(index, 3) ?? 1)) add('outside', [index], 'above');
    if (value < (limit(index, -3) ?? 0)) add('outside', [index], 'below');
  }
  const points = keys.map((x, index): Point => {
    const mine = [...signals.keys()].filter((number) => signals[number]?.points.includes(index));
    const phase = phaseAt(index);
    const target = Array.isArray(sample.target) ? sample.target[index] : sample.target;
    return {
      position: index,
      x,
      value: values[index] ?? null,
      numerator: y[index] ?? null,
      denominator: sizeAt(index),
      gap: values[index] === null ? 'missing' : null,
      excluded: sample.excluded?.includes(index) ?? false,
      baseline: index - (starts[phase] ?? 0) < (sample.baseline ?? y.length),
      phase,
      centre: centres[phase] ?? null,
      lower: limit(index, -3),
      upper: limit(index, 3),
      lower2: limit(index, -2),
      upper2: limit(index, 2),
      target: target ?? null,
      signals: mine,
      standing: y.length < 8 ? 'not_judged' : (signals[mine[0] ?? -1]?.meaning ?? 'within_chance'),
      conflict: false,
    };
  });
  const variation: VariationIcon = y.length < 8 ? 'no_data' : 'common_cause';
  return {
    kind: 'p',
    profile: { id: 'xmr-mdc', version: 1 },
    direction: better,
    windowMonths: 1,
    points,
    phases: starts.map((from, phase) => ({
      from,
      to: (starts[phase + 1] ?? y.length) - 1,
      centre: centres[phase] ?? null,
      baselineCount: sample.baseline ?? y.length,
      fixed: sample.baseline !== undefined,
      provisional: false,
      useful: 0,
      longestRun: null,
      longestRunMax: null,
      crossings: null,
      crossingsMin: null,
      runsSignal: false,
    })),
    signals,
    verdict: { variation, assurance: null, asOf: null, because: null, conflict: false },
    warnings: [],
  };
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A picture with nothing but the chart. */
export const samplePicture = (size: Picture['size'], more: Partial<Picture> = {}): Picture => ({
  size,
  title: 'Blood pressure at target',
  description: 'Lanternfield Surgery, November 2023 to October 2026.',
  idPrefix: `sample-${size}`,
  values: 'percent',
  label: (x) => ({ month: names[Number(x.slice(5, 7)) - 1] ?? x, year: x.slice(0, 4) }),
  annotations: { learningSets: [], tests: [], phases: [] },
  ...more,
});
