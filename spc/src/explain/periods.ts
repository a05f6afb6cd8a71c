import type { Point } from '../model.ts';
import { listed, type Words } from './words.ts';

/** More names than this in a row are written short. */
const mostInFull = 4;

/** The name of the period at a position. */
export function periodAt(points: readonly Point[], position: number, words: Words): string {
  const point = points[position];
  if (point === undefined) throw new RangeError(`No point ${position} on a chart of ${points.length} points.`);
  return words.period(point.x);
}

/** `December 2025 to October 2026`, `February to April 2026`. */
export function span(points: readonly Point[], from: number, to: number, words: Words): string {
  const last = periodAt(points, to, words);
  return from === to ? last : `${withoutYearOf(last, periodAt(points, from, words))} to ${last}`;
}

/** `February, March and September 2026`: neighbours in one year share its name; a long list is written short. */
export function periodList(points: readonly Point[], positions: readonly number[], words: Words): string {
  const at = positions.flatMap((position) => points[position] ?? []);
  if (at.length > mostInFull) return listed(at.map(({ x }) => words.periodShort(x)));
  const names = at.map(({ x }) => words.period(x));
  return listed(names.map((name, k) => withoutYearOf(names[k + 1] ?? '', name)));
}

/** Drops the last word of a name where the name after it ends alike. */
function withoutYearOf(next: string, name: string): string {
  const cut = name.lastIndexOf(' ');
  return cut > 0 && next.endsWith(name.slice(cut)) ? name.slice(0, cut) : name;
}
