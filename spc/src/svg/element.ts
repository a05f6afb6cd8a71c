/** SVG as text: the one place where anything is escaped, and where a number becomes a coordinate. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML allows no control characters besides tab and line ends, not even escaped. */
const allowed = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x20 && code !== 0xfffe && code !== 0xffff && code !== 0x7f) || code === 9 || code === 10 || code === 13
  );
};

/** Nothing in these is escaped: most texts are coordinates and colours. */
const plain = /^[\w .,:#%()-]*$/;

/** Text made safe for an element or an attribute; characters that XML cannot carry are left out. */
export const escaped = (text: string): string => (plain.test(text) ? text : searched(text));

/** Most texts are coordinates and colours: only the others are looked at letter by letter. */
const searched = (text: string): string =>
  [...text.toWellFormed()]
    .filter(allowed)
    .map((character) => entities[character] ?? character)
    .join('');

/**
 * A coordinate to a tenth of a pixel, written from whole numbers because fractions are slow to write. Throws RangeError for
 * what cannot be drawn: that is a bug in the caller.
 */
export function px(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a coordinate: ${value}`);
  const tenths = Math.round(value * 10);
  const size = Math.abs(tenths);
  const whole = Math.floor(size / 10);
  const rest = size - 10 * whole;
  return `${tenths < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${rest}`}`;
}

/** One element. `children` are elements already made; text goes through `words`. A loop, because a page has thousands. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (typeof value === 'number') start += ` ${key}="${px(value)}"`;
    else if (value !== undefined) start += ` ${key}="${escaped(value)}"`;
  }
  const inside = children.length === 0 ? '' : children.join('');
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** A title that a pointer shows. */
export const tooltip = (text: string): string => element('title', {}, escaped(text));
