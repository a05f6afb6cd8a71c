import { widthOf } from './text.ts';

/** Reads drawings back, for the tests. */

/** What no drawing may hold: numbers that are none, what a strict content policy refuses, and what points out of it. */
export const forbidden = /NaN|undefined|Infinity|null|style=|<style|<script|\son\w+=|javascript:|href=|url\(/;

/** Names of elements left open, or closed out of turn. Enough of a parser for text that is meant to be XML. */
export function unbalanced(svg: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, close, name = '', empty] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g)) {
    if (empty === '/') continue;
    if (close !== '/') open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  const rest = svg.replaceAll(/<\/?[a-z]+(?:\s[\w:-]+="[^"<]*")*\/?>/g, '');
  return [...open, ...wrong, ...(/[<>]/.test(rest) ? ['a loose bracket'] : [])];
}

/** Every text element: where it stands, how it looks and what it says. */
export const texts = (svg: string) =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes = '', text = '']) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    return {
      x: Number(read('x')),
      y: Number(read('y')),
      size: Number(read('font-size')),
      bold: read('font-weight') === '700',
      anchor: read('text-anchor') ?? 'start',
      fill: read('fill') ?? 'black',
      text: unescaped(text),
    };
  });

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The room each text takes, from the base line up, in px. */
export const textBoxes = (svg: string) =>
  texts(svg).map(({ x, y, size, bold, anchor, text }) => {
    const width = widthOf(text, size, bold);
    const from = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text, from, to: from + width, top: y - 0.72 * size, foot: y };
  });

/** Every drawn shape with the colours it has, its own or those of the groups round it. */
export function shapes(svg: string) {
  const found: { name: string; fill: string; stroke: string; dash: string; width: string }[] = [];
  const groups: string[] = [];
  for (const [, close, name = '', attributes = '', empty] of svg.matchAll(
    /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"]*")*)(\/?)>/g,
  )) {
    if (name === 'g' && empty !== '/') {
      if (close === '/') groups.pop();
      else groups.push(attributes);
    }
    if (!['path', 'rect', 'circle', 'line'].includes(name)) continue;
    const read = (key: string) =>
      [attributes, ...groups.toReversed()].map((from) => new RegExp(` ${key}="([^"]*)"`).exec(from)?.[1]).find(Boolean);
    found.push({
      name,
      fill: name === 'line' ? 'none' : (read('fill') ?? 'black'),
      stroke: read('stroke') ?? 'none',
      dash: read('stroke-dasharray') ?? '',
      width: read('stroke-width') ?? '1',
    });
  }
  return found;
}

/** The luminance of a colour and the contrast of two (Web Content Accessibility Guidelines 2.2, definitions). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
