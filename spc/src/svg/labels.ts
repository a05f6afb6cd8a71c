import type { Point } from '../model.ts';
import { drawn, drawnLower, drawnUpper } from './bounds.ts';
import { type Frame, heightOf, type Subject, type Upright, within } from './frame.ts';
import { isProvisional } from './lines.ts';
import { palette } from './palette.ts';
import { chosenText, valueText } from './scale.ts';
import type { SizeRow } from './sizes.ts';
import { spread } from './spread.ts';
import { type Style, widthOf, words } from './text.ts';

/** What is said at the right end of a line: its first line of words stands level with the value. */
export type EndLabel = { value: number; lines: readonly string[]; fill: string; bold: boolean };

const lastOf = <T>(points: readonly Point[], read: (point: Point) => T | null): T | null => {
  const last = points.findLast((point) => read(point) !== null);
  return last === undefined ? null : read(last);
};

/** The name and value of a centre line: a median on run and G charts. The zero line of a CUSUM chart stands for the average in the chart's own unit. */
export function centreText({ axis, chart, picture }: Subject, phase: number, value: number): string {
  if (chart.kind === 'run' || chart.kind === 'g') return `Median ${valueText(axis, value)}`;
  if (chart.kind !== 'cusum') return `Average ${valueText(axis, value)}`;
  const centre = chart.phases[phase]?.centre ?? 0;
  const step = picture.values === 'percent' ? 0.005 : Math.abs(centre) / 20 || 1;
  return `Average ${valueText({ ...axis, kind: picture.values, step }, centre)}`;
}

/** Says until when a fixed mean was calculated, where there is room for a second line. */
function fixedUntil({ chart, picture, points, size }: Subject): string[] {
  const phase = points.at(-1)?.phase;
  const until = chart.points.findLast((point) => point.phase === phase && point.baseline);
  if (phase === undefined || chart.phases[phase]?.fixed !== true || until === undefined || size.labels !== 'all')
    return [];
  const { month, year } = picture.label(until.x);
  return [`to ${month} ${year}`.trimEnd()];
}

/** What each line is, at its right end, from the top of the table of lines down. */
export function endLabelsOf(subject: Subject): EndLabel[] {
  const { axis, bounds, points, size } = subject;
  if (size.labels === 'none') return [];
  const limits = size.labels === 'all' && size.limits === 'lines';
  const label = (
    read: (point: Point) => number | null,
    lines: (value: number) => readonly string[],
    fill: string = palette.ink2,
    bold = false,
  ): EndLabel[] => {
    const value = within(axis, lastOf(points, read));
    return value === null ? [] : [{ value, lines: lines(value), fill, bold }];
  };
  const firm = isProvisional(subject, points.length - 1) ? ['provisional'] : [];
  const sigmas = limits ? (subject.picture.sigmas ?? []) : [];
  const lastPhase = points.at(-1)?.phase ?? 0;
  return [
    ...label(
      ({ target }) => target,
      (value) => [`Target ${chosenText(axis, value)}`],
      palette.target,
      true,
    ),
    ...(limits
      ? label(
          (point) => drawnUpper(point, bounds),
          () => ['Upper limit', ...firm],
        )
      : []),
    ...label(
      ({ centre }) => centre,
      (value) => [centreText(subject, lastPhase, value), ...fixedUntil(subject)],
      palette.ink,
      true,
    ),
    ...(limits
      ? label(
          (point) => drawnLower(point, bounds),
          () => ['Lower limit', ...firm],
        )
      : []),
    ...sigmas.flatMap((count) =>
      (['upper', 'lower'] as const).flatMap((side) =>
        label(
          (point) => drawn(point[`${side}${count}`], bounds),
          () => [`${count} sigma`],
        ),
      ),
    ),
  ];
}

/** Line height of labels, in font sizes; and from the plot's edge to a label, in px. */
const lineHeight = 1.3;
const air = 8;

/** The room in px that labels need at the right: a label breaks at its spaces, a word never does. */
export function roomFor(labels: readonly EndLabel[], { font }: Pick<SizeRow, 'font'>): number {
  return labels.reduce(
    (most, { lines, bold }) =>
      lines.reduce(
        (widest, line) =>
          line.split(' ').reduce((wide, word) => Math.max(wide, widthOf(word, font, bold) + air + 1), widest),
        most,
      ),
    0,
  );
}

/** A label wider than the margin goes on in a new line, at a space. */
function broken(line: string, room: number, style: Style): string[] {
  const fits = (text: string) => widthOf(text, style.size, style.bold) <= room;
  if (fits(line)) return [line];
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const joined = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Labels at the right edge of a plot: pushed apart to one line height, none left out. */
export function endLabels(
  labels: readonly EndLabel[],
  place: Upright & { right: number; size: Pick<SizeRow, 'font' | 'width'> },
): string {
  const { size, right, top, bottom } = place;
  const height = size.font * lineHeight;
  const blocks = labels.map(({ lines: [first = '', ...more], ...label }) => {
    const style: Style = { size: size.font, bold: label.bold, fill: label.fill };
    const second: Style = { size: Math.min(14, size.font), fill: palette.ink2 };
    const room = size.width - right - air - 1;
    const laid = (text: string, look: Style) => broken(text, room, look).map((line) => ({ text: line, style: look }));
    return { value: label.value, lines: [...laid(first, style), ...more.flatMap((text) => laid(text, second))] };
  });
  // The first line stands level with its value; the others hang below it.
  const wanted = blocks.map(({ value, lines }) => ({
    at: heightOf(place, value) + ((lines.length - 1) * height) / 2,
    size: lines.length * height,
  }));
  const places = spread(wanted, top - height / 2, Math.max(bottom, top + 1) + height / 2);
  return blocks
    .flatMap(({ lines }, index) => {
      const upper = (places[index] ?? top) - (lines.length * height) / 2;
      return lines.map(({ text, style }, line) =>
        words(text, right + air, upper + (line + 0.5) * height + size.font * 0.34, style),
      );
    })
    .join('');
}

/** Words in the middle of a plot that has nothing to show, below the target where that is in the way. */
export function emptyWords(frame: Frame): string {
  const { axis, points, second, size, left, right, top, bottom } = frame;
  const known = [points, second].some((track) => track.some(({ value }) => value !== null));
  if (known || size.labels === 'none') return '';
  const middle = (top + bottom) / 2;
  const target = within(
    axis,
    lastOf(points, (point) => point.target),
  );
  const inTheWay = target !== null && Math.abs(heightOf(frame, target) - middle) < 1.5 * size.font;
  const y = middle + (inTheWay ? 2 * size.font : size.font * 0.34);
  return words('No values yet', (left + right) / 2, y, { size: size.font, fill: palette.ink2, anchor: 'middle' });
}
