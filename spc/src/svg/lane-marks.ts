import { type Columns, edge } from './columns.ts';
import { element, px, tooltip } from './element.ts';
import { barHeight, type Lanes, reasonRow } from './lanes.ts';
import { palette } from './palette.ts';
import type { SizeRow } from './sizes.ts';
import { widthOf, words } from './text.ts';

/** Dotted lines from the rings to the axis; a ring pushed aside keeps its leader on its own time. */
export function leaders({ rings, ringsAt, top }: Lanes, bottom: number): string {
  return rings
    .map(({ at, x, radius }) =>
      element('path', {
        d: `M${px(x)} ${px(ringsAt + radius)}${x === at ? '' : `L${px(at)} ${px(top)}`}V${px(bottom)}`,
        fill: 'none',
        stroke: palette.faint,
        'stroke-width': 1,
        'stroke-dasharray': '1 4',
      }),
    )
    .join('');
}

function ringsDrawn({ rings, ringsAt }: Lanes, font: number): string {
  return rings
    .map(({ set, x, radius }) => {
      const ring = { cx: x, cy: ringsAt, r: radius, fill: palette.paper, stroke: palette.ink2, 'stroke-width': 1.5 };
      const size = Math.min(font, radius * 1.25);
      const number = words(String(set.number), x, ringsAt + size * 0.36, { size, bold: true, anchor: 'middle' });
      return element('g', {}, tooltip(set.title), element('circle', ring), number);
    })
    .join('');
}

function barsDrawn(bars: Lanes['bars'], { barsAt, pitch }: Lanes, font: number): string {
  const height = Math.min(barHeight, pitch * 0.85);
  return bars
    .map(({ test, from, to, row }) => {
      const y = barsAt + row * pitch;
      const size = Math.min(font, height * 0.8);
      const bar = element('rect', {
        x: from,
        y,
        width: to - from,
        height,
        rx: 3,
        fill: test.running ? palette.paper : palette.rule,
        stroke: palette.ink2,
        'stroke-width': 1.2,
        'stroke-dasharray': test.running ? '4 3' : undefined,
      });
      const letter = words(test.letter, (from + to) / 2, y + height / 2 + size * 0.38, {
        size,
        bold: true,
        anchor: 'middle',
      });
      return element('g', {}, tooltip(test.title), bar, letter);
    })
    .join('');
}

/** A lane's name: at the left edge or just before its first thing; beside the plot where that place is taken. */
function heading(text: string, firstAt: number, y: number, columns: Columns, size: SizeRow): string {
  const beside = size.lanes?.headings === 'beside';
  const width = widthOf(text, size.small, !beside);
  const before = beside ? firstAt - 8 - width : columns.left;
  const free = before >= 4 && before + width + 6 <= firstAt;
  const x = free ? before : edge(columns, columns.keys.length) + 14;
  return words(text, x, y, { size: size.small, bold: !beside, fill: palette.ink2 });
}

/** Rings, bars and their headings. */
export function lanesDrawn(lanes: Lanes, size: SizeRow, columns: Columns): string {
  if (size.lanes === null) return '';
  const { rings, bars, counting, ringsAt, barsAt, pitch } = lanes;
  const firstRing = Math.min(...rings.map(({ x, radius }) => x - radius));
  const middleOfBars = barsAt + Math.min(barHeight, pitch * 0.85) / 2;
  const headed = (text: string, [first, ...rest]: Lanes['bars']) => {
    if (first === undefined) return '';
    const own = [first, ...rest].filter(({ row }) => row === first.row);
    const firstAt = Math.min(...own.map(({ from }) => from));
    return heading(text, firstAt, middleOfBars + first.row * pitch + 5, columns, size);
  };
  return [
    rings.length === 0 ? '' : heading(size.lanes.sets, firstRing, ringsAt + 5, columns, size),
    headed(size.lanes.tests, bars),
    headed(size.lanes.counting, counting),
    ringsDrawn(lanes, size.small),
    barsDrawn(bars, lanes, size.small),
    barsDrawn(counting, lanes, size.small),
  ].join('');
}

/** Lines where a new phase begins, from the row of the reason (if any) to the axis. */
export function phaseBreaks({ breaks, breaksFrom, reasons }: Lanes, bottom: number, small: number): string {
  const lines = breaks.map(({ x, key }) => {
    const y1 = breaksFrom + (reasons.find((reason) => reason.key === key)?.row ?? 0) * reasonRow;
    return element('line', { x1: x, x2: x, y1, y2: bottom, stroke: palette.ink, 'stroke-width': 1.5 });
  });
  const texts = reasons.map(({ x, text, whole, anchor, row }) => {
    const drawn = words(text, x, breaksFrom + 14 + row * reasonRow, { size: small, anchor, halo: true });
    return text === whole ? drawn : element('g', {}, tooltip(whole), drawn);
  });
  return [...lines, ...texts].join('');
}
