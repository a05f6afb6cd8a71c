import { edge, middle } from './columns.ts';
import { type Frame, heightOf, within } from './frame.ts';
import { centreText } from './labels.ts';
import { palette } from './palette.ts';
import { type Box, bearable, quietest } from './quiet.ts';
import { chosenText } from './scale.ts';
import { type Style, widthOf, words } from './text.ts';

/** Words inside the plot, and the places they may stand at, the wished one first; `must`: never left out. */
type Wish = { text: string; style: Style; places: readonly Box[]; must: boolean };

/** Words beside single points, the averages and targets of earlier stretches: each where least is drawn. What has no room is left out, a person's own note never. */
export function insideWords(frame: Frame, taken: readonly Box[]): string {
  const all = [...taken];
  return [...notes(frame), ...earlierCentres(frame), ...earlierTargets(frame)]
    .map(({ text, style, places, must }) => {
      const { thing: place, cost } = quietest(frame, places, all);
      if (cost > bearable && !must) return '';
      all.push(place);
      return words(text, place.x, place.y + style.size * 0.85, { ...style, halo: true });
    })
    .join('');
}

function notes(frame: Frame): Wish[] {
  const { columns, picture, points, size } = frame;
  if (!size.box) return [];
  return (picture.notes ?? []).flatMap(({ x, text }) => {
    const index = points.findIndex((point) => point.x === x);
    const value = points[index]?.value ?? null;
    if (value === null) return [];
    const [at, y] = [middle(columns, index), heightOf(frame, value)];
    const [width, height] = [widthOf(text, size.small), size.small];
    const places = [y + 11, y - 11 - height, y + 11 + height, y - 11 - 2 * height].flatMap((above) =>
      [at + 12, at - 12 - width].map((left) => ({ x: left, y: above, width, height })),
    );
    return [{ text, style: { size: size.small }, places, must: true }];
  });
}

/** The centre lines of phases that ended, named inside their phase. */
function earlierCentres(frame: Frame): Wish[] {
  const { axis, chart, points, size } = frame;
  if (size.labels !== 'all') return [];
  return chart.phases.flatMap((_, phase) => {
    const from = points.findIndex((point) => point.phase === phase);
    const to = points.findLastIndex((point) => point.phase === phase);
    const value = within(axis, points[from]?.centre ?? null);
    if (value === null || to === points.length - 1) return [];
    const style = { size: size.font, bold: true };
    return [besideLine(frame, centreText(frame, phase, value), style, value, from, to)];
  });
}

/** Targets that no longer hold, named where they held. */
function earlierTargets(frame: Frame): Wish[] {
  const { axis, points, size } = frame;
  if (size.labels !== 'all' || !size.target) return [];
  const begins = points.flatMap(({ target }, at) => (at === 0 || target !== points[at - 1]?.target ? [at] : []));
  const latest = points.findLast(({ target }) => target !== null)?.target;
  return begins.flatMap((from, index) => {
    const value = within(axis, points[from]?.target ?? null);
    if (value === null || value === latest) return [];
    const to = (begins[index + 1] ?? points.length) - 1;
    const style = { size: size.font, bold: true, fill: palette.target };
    return [besideLine(frame, `Target ${chosenText(axis, value)}`, style, value, from, to)];
  });
}

/** Close to the line first, one or two lines of text further off where the data runs along it. */
function besideLine(frame: Frame, text: string, style: Style, value: number, from: number, to: number): Wish {
  const { columns } = frame;
  const width = widthOf(text, style.size, style.bold);
  const left = edge(columns, from) + 6;
  const room = Math.max(0, edge(columns, to + 1) - edge(columns, from) - 12 - width);
  const y = heightOf(frame, value);
  const heights = [0, 1, 2].flatMap((lines) => [y + 6 + lines * style.size, y - 6 - (lines + 1) * style.size]);
  const places = heights.flatMap((above) =>
    [4, 3, 5, 2, 6, 1, 7, 0, 8].map((eighth) => ({
      x: left + (room * eighth) / 8,
      y: above,
      width,
      height: style.size,
    })),
  );
  return { text, style, places, must: false };
}
