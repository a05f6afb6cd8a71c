import type { Point } from '../model.ts';
import { edge, middle } from './columns.ts';
import { type Frame, heightOf } from './frame.ts';
import { drawnLower, drawnUpper } from './lines.ts';
import { palette } from './palette.ts';
import { quietest } from './quiet.ts';
import { chosenText, valueText } from './scale.ts';
import { spread } from './spread.ts';
import { type Style, widthOf, words } from './text.ts';

type EndLabel = { value: number; lines: readonly string[]; fill: string; bold: boolean };

const lastOf = <T>(points: readonly Point[], read: (point: Point) => T | null): T | null =>
  points.map(read).findLast((value) => value !== null) ?? null;

const centreWord = ({ chart }: Frame): string => (chart.kind === 'run' ? 'Median' : 'Average');

/** Says until when a fixed mean was calculated, where there is room for a second line. */
function fixedUntil({ chart, picture, points, size }: Frame): string[] {
  const phase = points.at(-1)?.phase;
  const until = chart.points.findLast((point) => point.phase === phase && point.baseline);
  if (phase === undefined || chart.phases[phase]?.fixed !== true || until === undefined || size.labels !== 'all')
    return [];
  const { month, year } = picture.label(until.x);
  return [`to ${month} ${year}`];
}

function endLabelsOf(frame: Frame): EndLabel[] {
  const { axis, points, size } = frame;
  const shown = (value: number | null) => (value !== null && value >= axis.from && value <= axis.to ? value : null);
  const target = shown(lastOf(points, (point) => point.target));
  const centre = shown(lastOf(points, (point) => point.centre));
  const limits = size.labels === 'all' && size.limits === 'lines';
  const upper = limits ? shown(lastOf(points, (point) => drawnUpper(point, axis.kind))) : null;
  const lower = limits ? shown(lastOf(points, (point) => drawnLower(point, axis.kind))) : null;
  const label = (value: number | null, lines: readonly string[], fill: string, bold: boolean) =>
    value === null ? [] : [{ value, lines, fill, bold }];
  return [
    ...label(target, [`Target ${chosenText(axis, target ?? 0)}`], palette.target, true),
    ...label(upper, ['Upper limit'], palette.ink2, false),
    ...label(centre, [`${centreWord(frame)} ${valueText(axis, centre ?? 0)}`, ...fixedUntil(frame)], palette.ink, true),
    ...label(lower, ['Lower limit'], palette.ink2, false),
  ];
}

/** A label wider than the margin breaks at its spaces. */
const broken = (line: string, room: number, style: Style): string[] =>
  widthOf(line, style.size, style.bold) <= room ? [line] : line.split(' ');

/** What each line is, at its right end: pushed apart to one line height, none left out. */
export function endLabels(frame: Frame): string {
  const { size, right, top, bottom } = frame;
  if (size.labels === 'none') return '';
  const height = size.font * 1.3;
  const labels = endLabelsOf(frame).map(({ lines: [first = '', ...more], ...label }) => {
    const style: Style = { size: size.font, bold: label.bold, fill: label.fill };
    const second: Style = { size: Math.min(14, size.font), fill: palette.ink2 };
    const main = broken(first, size.width - right - 9, style).map((text) => ({ text, style }));
    return { value: label.value, lines: [...main, ...more.map((text) => ({ text, style: second }))] };
  });
  // The first line stands level with its value; the others hang below it.
  const wanted = labels.map(({ value, lines }) => ({
    at: heightOf(frame, value) + ((lines.length - 1) * height) / 2,
    size: lines.length * height,
  }));
  const places = spread(wanted, top - height / 2, Math.max(bottom, top + 1) + height / 2);
  return labels
    .flatMap(({ lines }, index) => {
      const upper = (places[index] ?? top) - (lines.length * height) / 2;
      return lines.map(({ text, style }, line) =>
        words(text, right + 8, upper + (line + 0.5) * height + size.font * 0.34, style),
      );
    })
    .join('');
}

/** The means of earlier phases, named inside their phase where least is drawn. */
export function earlierMeans(frame: Frame): string {
  const { axis, chart, columns, points, size } = frame;
  if (size.labels !== 'all') return '';
  return chart.phases
    .map((phase, number) => {
      const from = points.findIndex((point) => point.phase === number);
      const to = points.findLastIndex((point) => point.phase === number);
      if (phase.centre === null || from < 0 || to === points.length - 1) return '';
      const text = `${centreWord(frame)} ${valueText(axis, phase.centre)}`;
      const width = widthOf(text, size.font, true);
      const [left, room] = [edge(columns, from) + 6, edge(columns, to + 1) - edge(columns, from) - 12 - width];
      const y = heightOf(frame, phase.centre);
      // Close to the line first, one line of text further off where the data runs along it.
      const heights = [y + 6, y - 6 - size.font, y + 6 + size.font, y - 6 - 2 * size.font];
      const places = heights.flatMap((above) =>
        [4, 3, 5, 2, 6, 1, 7, 0, 8].map((eighth) => ({
          x: left + (Math.max(0, room) * eighth) / 8,
          y: above,
          width,
          height: size.font,
        })),
      );
      const place = quietest(frame, places);
      return words(text, place.x, place.y + size.font * 0.85, { size: size.font, bold: true, halo: true });
    })
    .join('');
}

/** Words beside single points, on the side where least is drawn. */
export function notes(frame: Frame): string {
  const { columns, picture, points, size } = frame;
  if (!size.box) return '';
  return (picture.notes ?? [])
    .map(({ x, text }) => {
      const index = points.findIndex((point) => point.x === x);
      const value = points[index]?.value ?? null;
      if (value === null) return '';
      const [at, y] = [middle(columns, index), heightOf(frame, value)];
      const [width, height] = [widthOf(text, size.small), size.small];
      const places = [y + 11, y - 11 - height].flatMap((above) =>
        [at + 12, at - 12 - width].map((left) => ({ x: left, y: above, width, height })),
      );
      const place = quietest(frame, places);
      return words(text, place.x, place.y + height * 0.85, { size: size.small, halo: true });
    })
    .join('');
}
