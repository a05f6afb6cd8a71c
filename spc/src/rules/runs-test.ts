import { sideRuns } from './one-side.ts';
import { patternOf, type Rule } from './rule.ts';

/**
 * Fewer or more runs than chance makes likely among so many points above and below the middle value: the exact
 * distribution of the number of runs, cut at half the chance on each side (Swed FS, Eisenhart C, Annals of Mathematical
 * Statistics 1943;14:66-87). It spans all points off the line and has no side.
 */
export const runsTest: Rule<'runs_test'> = (view, { chance }) => {
  const runs = sideRuns(view, 'is passed over');
  const points = runs.flatMap((run) => run.points);
  const above = runs.reduce((count, run) => count + (run.side === 'above' ? run.points.length : 0), 0);
  const { fewest, most } = usualRuns(above, points.length - above, chance / 2);
  return points.length === 0 || (runs.length >= fewest && runs.length <= most)
    ? []
    : [patternOf('none', points, points.length)];
};

/** The range of runs that leaves at most `tail` on each side. */
function usualRuns(above: number, below: number, tail: number): { fewest: number; most: number } {
  const total = above + below;
  if (above === 0 || below === 0) return { fewest: 0, most: total };
  const chances = chancesOfRuns(above, below);
  let fewest = 2;
  for (let under = chances[fewest] ?? 0; under <= tail; under += chances[fewest] ?? 0) fewest++;
  let most = chances.length - 1;
  for (let over = chances[most] ?? 0; over <= tail; over += chances[most] ?? 0) most--;
  return { fewest, most };
}

/** The probability of each number of runs, by its index. */
function chancesOfRuns(above: number, below: number): number[] {
  const all = logChoose(above + below, above);
  const ways = (one: number, two: number) => Math.exp(logChoose(above - 1, one) + logChoose(below - 1, two) - all);
  const most = Math.min(2 * Math.min(above, below) + 1, above + below);
  return Array.from({ length: most + 1 }, (_, runs) => {
    if (runs < 2) return 0;
    const k = Math.floor(runs / 2);
    return runs % 2 === 0 ? 2 * ways(k - 1, k - 1) : ways(k, k - 1) + ways(k - 1, k);
  });
}

function logChoose(from: number, choose: number): number {
  if (choose < 0 || choose > from) return Number.NEGATIVE_INFINITY;
  let log = 0;
  for (let k = 1; k <= choose; k++) log += Math.log((from - choose + k) / k);
  return log;
}
