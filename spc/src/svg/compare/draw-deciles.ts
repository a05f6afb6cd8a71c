import { grid, months, tickNumbers } from '../axis.ts';
import { canvas } from '../canvas.ts';
import { columnsOf, middle } from '../columns.ts';
import { element } from '../element.ts';
import { heightOf } from '../frame.ts';
import { type EndLabel, endLabels } from '../labels.ts';
import { palette } from '../palette.ts';
import { type Axis, axisAround, axisBetween } from '../scale.ts';
import { sizes } from '../sizes.ts';
import { fitted, widthOf, words } from '../text.ts';
import type { DecilesPicture, PeriodOfUnits } from './picture.ts';
import { plotOf } from './stage.ts';
import { bands, decile, line, type TenthsStage } from './tenths.ts';

/** The given axis, widened where a decile or the own unit lies beyond it, or one that holds all. */
function axisOf(periods: readonly PeriodOfUnits[], { axis, size, values }: DecilesPicture): Axis {
  const all = periods.flatMap(({ deciles, own }) => [...(deciles ?? []), ...(own === null ? [] : [own])]);
  const { ticks } = sizes[size];
  if (axis === undefined || !(axis.to > axis.from)) return axisAround(all, values, ticks);
  const inside = all.every((value) => value >= axis.from && value <= axis.to);
  return inside
    ? axisBetween(axis.from, axis.to, values, ticks)
    : axisAround([...all, axis.from, axis.to], values, ticks);
}

/** Words at the right end, level with the last value of each line. */
function labelsOf(periods: readonly PeriodOfUnits[], picture: DecilesPicture): EndLabel[] {
  const label = (
    read: (period: PeriodOfUnits) => number | null,
    text: string,
    fill: string,
    bold: boolean,
  ): EndLabel[] => {
    const value = periods.map(read).findLast((one) => one !== null) ?? null;
    return value === null || text === '' ? [] : [{ value, lines: [text], fill, bold }];
  };
  const { font, width } = sizes[picture.size];
  const name = fitted(picture.own ?? '', width * 0.27, font, true);
  return [
    ...label(decile(8), '9 in 10 below', palette.ink2, false),
    ...label(({ own }) => own, name, palette.accent, true),
    ...label(decile(4), 'Half below', palette.ink, true),
    ...label(decile(0), '1 in 10 below', palette.ink2, false),
  ];
}

/** The reader's own unit: a heavy line with a mark a period. */
function ownLine(stage: TenthsStage): string {
  const { columns, periods, size } = stage;
  const marks = periods.map(({ own }, index) => {
    if (own === null) return '';
    const place = { cx: middle(columns, index), cy: heightOf(stage, own) };
    const look = { fill: palette.accent, stroke: palette.paper, 'stroke-width': 1 };
    return element('circle', { ...place, r: Math.min(0.8 * size.mark, Math.max(1.6, columns.width * 0.5)), ...look });
  });
  return line(stage, ({ own }) => own, { stroke: palette.accent, 'stroke-width': 2.5 }) + marks.join('');
}

/**
 * Where units lay period by period, in tenths, and among them the reader's own: one SVG element in attributes alone. The
 * median is dashed; four bands show the middle eight, six, four and two tenths of units.
 */
export function drawDeciles(periods: readonly PeriodOfUnits[], picture: DecilesPicture): string {
  const axis = axisOf(periods, picture);
  const labels = labelsOf(periods, picture);
  const { font } = sizes[picture.size];
  const room = Math.max(0, ...labels.map(({ lines: [text = ''], bold }) => widthOf(text, font, bold) + 9));
  const plot = plotOf(picture.size, axis, room);
  const keys = periods.map(({ x }) => x);
  const stage: TenthsStage = { ...plot, periods, columns: columnsOf(keys, undefined, plot.left, plot.right) };
  const style = { size: plot.size.font, fill: palette.ink2, anchor: 'middle' } as const;
  const known = periods.some(({ deciles, own }) => deciles !== null || own !== null);
  const nothing = words('No values yet', (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, style);
  return canvas(picture, [
    bands(stage),
    grid(stage),
    tickNumbers(stage),
    months({ ...stage, picture }),
    line(stage, decile(4), { stroke: palette.ink, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' }),
    ownLine(stage),
    known ? endLabels(labels, stage) : nothing,
  ]);
}
