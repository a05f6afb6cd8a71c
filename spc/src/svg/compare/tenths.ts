import { type Columns, middle } from '../columns.ts';
import { element, px } from '../element.ts';
import { heightOf, type Plot } from '../frame.ts';
import { palette } from '../palette.ts';
import type { PeriodOfUnits } from './picture.ts';

/** Deciles over time in their place. */
export type TenthsStage = Plot & { periods: readonly PeriodOfUnits[]; columns: Columns };

type Corner = { index: number; value: number };

/** Stretches of periods that follow one another and have a value. */
function stretches(periods: readonly PeriodOfUnits[], read: (period: PeriodOfUnits) => number | null): Corner[][] {
  const all: Corner[][] = [];
  periods.forEach((period, index) => {
    const value = read(period);
    if (value === null) return;
    const open = all.at(-1);
    if (open?.at(-1)?.index === index - 1) open.push({ index, value });
    else all.push([{ index, value }]);
  });
  return all;
}

/** One of the nine deciles: 0 is the lowest. */
export const decile =
  (number: number) =>
  ({ deciles }: PeriodOfUnits): number | null =>
    deciles?.[number] ?? null;

/** A period alone is as wide as half its column, so that it can be seen. */
function corners(stage: TenthsStage, stretch: readonly Corner[]): string[] {
  const { columns } = stage;
  const [only] = stretch;
  const at = (x: number, value: number) => `${px(x)} ${px(heightOf(stage, value))}`;
  if (stretch.length === 1 && only !== undefined) {
    const [x, quarter] = [middle(columns, only.index), columns.width / 4];
    return [at(x - quarter, only.value), at(x + quarter, only.value)];
  }
  return stretch.map(({ index, value }) => at(middle(columns, index), value));
}

/** Four bands, one in the other and darker towards the middle; a dotted line at the outer edges. */
export function bands(stage: TenthsStage): string {
  const { periods } = stage;
  const filled = palette.tenths.map((fill, depth) => {
    const [lower, upper] = [stretches(periods, decile(depth)), stretches(periods, decile(8 - depth))];
    const d = upper.map((stretch, at) => {
      const back = corners(stage, lower[at] ?? []).toReversed();
      return `M${[...corners(stage, stretch), ...back].join('L')}Z`;
    });
    return d.length === 0 ? '' : element('path', { d: d.join(''), fill });
  });
  const edges = [0, 8].map((number) =>
    line(stage, decile(number), { stroke: palette.ink2, 'stroke-width': 0.8, 'stroke-dasharray': '1 3' }),
  );
  return [...filled, ...edges].join('');
}

/** A line from period to period, broken at gaps. */
export function line(
  stage: TenthsStage,
  read: (period: PeriodOfUnits) => number | null,
  look: Readonly<Record<string, string | number>>,
): string {
  const d = stretches(stage.periods, read).map((stretch) => `M${corners(stage, stretch).join('L')}`);
  return d.length === 0 ? '' : element('path', { d: d.join(''), fill: 'none', 'stroke-linejoin': 'round', ...look });
}
