import { type Score, scoreBetween, select } from '../../index.ts';
import { type Table, table } from './table.ts';

/** Every possible number of points is a reason of its own: `P3` is three points. */
export const scoreTable = (id: string, score: Score, most: number, cases: string): Table => {
  const levels = Array.from({ length: most + 1 }, (_, points) =>
    select(`P${points}`, `${points} points`, scoreBetween(score, points, points)),
  );
  return table(id, `${score.name}: ${score.source}`, levels, cases);
};
