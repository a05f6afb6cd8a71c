import type { Side } from '../model.ts';
import { type Pattern, patternOf } from './rule.ts';

/** What a rule says of so many kept points next to each other, by their places in `kept`: the side, or nothing. */
export type WindowTest = (from: number, to: number) => Side | null;

/**
 * Every place where a window of `length` kept points passes the test. Windows of one side that complete at neighbouring
 * points make one pattern, of which only the points that `belongs` accepts are members.
 */
export function windows(
  kept: readonly number[],
  length: number,
  test: WindowTest,
  belongs: (position: number, side: Side) => boolean = () => true,
): Pattern[] {
  const patterns: Pattern[] = [];
  let open: { side: Side; from: number; completes: number; to: number } | null = null;
  const close = () => {
    if (open === null) return;
    const span = kept.slice(open.from, open.to + 1);
    const { side } = open;
    patterns.push({ ...patternOf(side, span, length), points: span.filter((at) => belongs(at, side)) });
  };
  for (let end = length - 1; end < kept.length; end++) {
    const side = test(end - length + 1, end);
    if (side !== null && open !== null && open.side === side && open.to === end - 1) {
      open.to = end;
      continue;
    }
    if (side === null) continue;
    close();
    open = { side, from: end - length + 1, completes: end, to: end };
  }
  close();
  return patterns;
}

/** How many of the places in a window have a mark of one sign. */
export function countOf(marks: readonly number[], from: number, to: number, sign: number): number {
  let count = 0;
  for (let k = from; k <= to; k++) if (marks[k] === sign) count++;
  return count;
}
