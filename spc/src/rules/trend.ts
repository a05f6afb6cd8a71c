import { type Pattern, patternOf, type Rule } from './rule.ts';

/** So many points in a row, each higher than the one before or each lower. A tie or a missing point ends the row. */
export const trend: Rule<'trend'> = (view, { length }) => {
  const patterns: Pattern[] = [];
  let row: number[] = [];
  let way = 0;
  const close = () => {
    if (row.length >= length) patterns.push(patternOf(way > 0 ? 'up' : 'down', row, length));
  };
  for (const at of view.kept) {
    const before = row.at(-1);
    const step = before === undefined ? 0 : stepBetween(view.value(before), view.value(at));
    if (step !== 0 && (step === way || row.length === 1)) {
      row.push(at);
    } else {
      close();
      row = startOfRow(before, at, step, view.value(at));
    }
    way = step;
  }
  close();
  return patterns;
};

function stepBetween(before: number | null, after: number | null): number {
  return before === null || after === null ? 0 : Math.sign(after - before);
}

/** A turn keeps its turning point: the point before is the first of the new row. */
function startOfRow(before: number | undefined, at: number, step: number, value: number | null): number[] {
  if (value === null) return [];
  return before !== undefined && step !== 0 ? [before, at] : [at];
}
