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

const narrow = new Set([..."iljtfr.,:;'|! ()[]"]);
const wide = new Set([...'mwMW%@—']);

function share(character: string): number {
  if (narrow.has(character)) return 0.32;
  if (wide.has(character)) return 0.9;
  return character >= 'A' && character <= 'Z' ? 0.7 : 0.56;
}

/** Width in px, estimated from the shapes of Arial's letters: there is no font to ask where a string is made. */
export const widthOf = (words: string, size: number, bold = false): number =>
  [...words].reduce((total, character) => total + share(character), 0) * size * (bold ? 1.06 : 1);

/** The words, cut with an ellipsis where they are wider than `room` px. */
export function fitted(words: string, room: number, size: number, bold = false): string {
  if (widthOf(words, size, bold) <= room) return words;
  const characters = [...words];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size, bold) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
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
