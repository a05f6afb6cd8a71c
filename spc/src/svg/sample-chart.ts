import { chart } from '../chart.ts';
import type { Chart, Direction } from '../model.ts';
import type { Picture } from './picture.ts';

/** Charts and pictures for the tests of the drawing; practices are invented. */

export type Sample = {
  first?: string;
  y: readonly (number | null)[];
  n?: readonly number[] | number;
  freeze?: number;
  phaseStarts?: readonly number[];
  target?: number | readonly (number | null)[] | null;
  exclude?: readonly number[];
  direction?: Direction;
};

/** `count` month keys from `first`. */
export function monthsFrom(first: string, count: number): string[] {
  const [year = '0', month = '1'] = first.split('-');
  return Array.from({ length: count }, (_, index) => {
    const total = Number(year) * 12 + Number(month) - 1 + index;
    return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
  });
}

/** A P chart of counts out of 80, unless `n` says otherwise. Positions beyond the series are dropped. */
export function sampleChart({ y, n = 80, first = '2023-11', target = null, ...sample }: Sample): Chart {
  const within = (positions: readonly number[] = []) => positions.filter((position) => position < y.length);
  const observations = monthsFrom(first, y.length).map((x, index) => ({
    x,
    y: y[index] ?? null,
    n: typeof n === 'number' ? n : (n[index] ?? null),
  }));
  return chart(observations, {
    kind: 'p',
    direction: sample.direction ?? 'increase',
    phaseStarts: within(sample.phaseStarts),
    exclude: within(sample.exclude),
    ...(sample.freeze === undefined ? {} : { freeze: sample.freeze }),
    ...(target === null ? {} : { target }),
  });
}

/** The same chart in another unit. */
export function scaled(chart: Chart, by: number): Chart {
  const times = (value: number | null) => (value === null ? null : value * by);
  const points = chart.points.map((point) => ({
    ...point,
    value: times(point.value),
    centre: times(point.centre),
    lower: times(by < 0 ? point.upper : point.lower),
    upper: times(by < 0 ? point.lower : point.upper),
    target: times(point.target),
  }));
  return { ...chart, points, phases: chart.phases.map((phase) => ({ ...phase, centre: times(phase.centre) })) };
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
