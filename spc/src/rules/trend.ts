import { numberAt } from '../column.ts';
import { type Pattern, patternOf, type Rule } from './rule.ts';

/** A row of points that all rise or all fall. `steps` leaves out ties. */
type Row = { way: number; points: number[]; distinct: number; completesAt: number };

/**
 * So many points in a row, each higher than the one before or each lower. A tie or a missing point ends the row, or is
 * passed over: equal neighbours then count once. A turn keeps its turning point: it is the first of the row back.
 */
export const trend: Rule<'trend'> = ({ kept, value }, { length, interruption }) => {
  const patterns: Pattern[] = [];
  let row: Row = { way: 0, points: [], distinct: 0, completesAt: 0 };
  const close = () => {
    if (row.distinct < length) return;
    patterns.push({ ...patternOf(row.way > 0 ? 'up' : 'down', row.points, 1), completesAt: row.completesAt });
  };
  const begin = (way: number, points: number[]) => {
    close();
    row = { way, points, distinct: way === 0 ? 1 : 2, completesAt: points[points.length - 1] ?? 0 };
  };
  let before = -1;
  for (const at of kept) {
    const y = numberAt(value, at);
    if (Number.isNaN(y)) {
      if (interruption === 'ends the run') {
        begin(0, []);
        before = -1;
      }
      continue;
    }
    const step = before < 0 ? 0 : Math.sign(y - numberAt(value, before));
    if (before < 0) begin(0, [at]);
    else if (step === 0 && interruption === 'is passed over') row.points.push(at);
    else if (step === 0) begin(0, [at]);
    else if (row.way === 0 || step === row.way) {
      row.way = step;
      row.points.push(at);
      row.distinct++;
      if (row.distinct <= length) row.completesAt = at;
    } else begin(step, [before, at]);
    before = at;
  }
  close();
  return patterns;
};
