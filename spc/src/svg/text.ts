import { element, escaped } from './element.ts';
import { palette } from './palette.ts';

export type Style = {
  size: number;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** A white edge round the letters, for words that lie over lines. */
  halo?: boolean;
};

/** Shares of the font size; small letters not named here, capitals and digits have their own below. */
const shares: readonly (readonly [string, number])[] = [
  ["il|'", 0.22],
  ['jtfI.,:;!/ ()[]', 0.28],
  ['r-', 0.34],
  ['ckvsxyz', 0.5],
  ['mwMW%@—…', 0.88],
];

const known: ReadonlyMap<string, number> = new Map(
  shares.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

const share = (character: string): number =>
  known.get(character) ?? (character >= 'A' && character <= 'Z' ? 0.69 : 0.56);

/** Width in px, estimated from the shapes of Arial's letters: there is no font to ask where a string is made. */
export function widthOf(words: string, size: number, bold = false): number {
  let total = 0;
  for (const character of words) total += share(character);
  return total * size * (bold ? 1.06 : 1);
}

/** The words, cut with an ellipsis where they are wider than `room` px. At least one letter stays. */
export function fitted(words: string, room: number, size: number, bold = false): string {
  if (widthOf(words, size, bold) <= room) return words;
  const left = room - widthOf('…', size, bold);
  let kept = '';
  let width = 0;
  for (const character of words) {
    width += widthOf(character, size, bold);
    if (kept !== '' && width > left) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Words with their base line at `y` px. Empty words draw nothing. */
export function words(text: string, x: number, y: number, style: Style): string {
  if (text === '') return '';
  const halo = { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': 4, 'stroke-linejoin': 'round' };
  return element(
    'text',
    {
      x,
      y,
      'font-size': style.size,
      fill: style.fill ?? palette.ink,
      'text-anchor': style.anchor ?? 'start',
      'font-weight': style.bold === true ? 700 : undefined,
      ...(style.halo === true ? halo : {}),
    },
    escaped(text),
  );
}
