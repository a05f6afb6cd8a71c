import { element, escaped } from './element.ts';
import type { Picture } from './picture.ts';
import { sizes } from './sizes.ts';

/** Ids may hold no spaces: `aria-labelledby` would take them for two ids. */
const idOf = (prefix: string, part: string): string => `${prefix.replaceAll(/[^\w-]/g, '-')}-${part}`;

/** What every picture says about itself. */
export type Named = Pick<Picture, 'size' | 'title' | 'description' | 'idPrefix'>;

/** The SVG element round a picture, with its name and its description for those who cannot see it. */
export function canvas({ size, idPrefix, ...said }: Named, parts: readonly string[]): string {
  const { width, height } = sizes[size];
  const [title, description] = [idOf(idPrefix, 'title'), idOf(idPrefix, 'desc')];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart chart-${size}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
      'font-family': 'Arial, Helvetica, sans-serif',
    },
    element('title', { id: title }, escaped(said.title)),
    element('desc', { id: description }, escaped(said.description)),
    ...parts,
  );
}
