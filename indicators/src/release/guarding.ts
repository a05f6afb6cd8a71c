import { type CountName, countNames } from './aggregate.ts';
import { type Cells, cellOf, placeOf, strataOf } from './cells.ts';
import { type Known, reason } from './network.ts';
import { behind, hiddenMost, isSmall, rounded } from './rule.ts';

/**
 * What is done with a printed count: shown as it is; rounded; hidden as `small`, one of 1 to 7; hidden as one of `few`, 0 to 7,
 * so that nobody can tell in how many parts the few people of a total are; or hidden for the sake of another.
 */
export type Treatment = 'exact' | 'rounded' | 'small' | 'few' | 'for_another';

/** What is done with each cell; cells that are not printed have `null`. `fixed`: said in an earlier release, so not to be changed. */
export type Treatments = { of: (Treatment | null)[]; fixed: ReadonlySet<number> };

/**
 * Hides more counts until a reader of the whole table, who knows the rule, every sum, and even which of the hidden counts are
 * hidden for another, can tell of no small count more than that it is from 1 to 7. Counts of many strata are hidden first, numerators
 * of everybody, which charts are drawn of, last.
 * @returns the small cells that earlier releases give away already, which nothing hidden now can mend
 */
export function guard(cells: Cells, treatments: Treatments): number[] {
  const lost = new Set<number>();
  const chosen: number[] = [];
  for (let round = choose(cells, treatments, lost); round.length > 0; round = choose(cells, treatments, lost)) {
    for (const cell of round) treatments.of[cell] = 'for_another';
    chosen.push(...round);
  }
  giveBack(cells, treatments, chosen, lost.size);
  return [...lost];
}

/** One count to hide for each small count of which too much is known, but only one near another: it may help both. */
function choose(cells: Cells, treatments: Treatments, lost: Set<number>): number[] {
  const known = knownOf(cells, treatments);
  const cause = reason(cells.sums, known);
  const chosen = new Set<number>();
  const helped = new Set<number>();
  for (const cell of narrowed(cells, treatments, known)) {
    const sum = cause[cell] ?? -1;
    if (lost.has(cell) || helped.has(sum)) continue;
    const other = cheapestNear(cells, treatments, sum);
    if (other === null) {
      lost.add(cell);
      continue;
    }
    chosen.add(other);
    helped.add(sum);
    for (const near of cells.sums.of[other] ?? []) helped.add(near);
  }
  return [...chosen];
}

/** Shows again what was hidden for another, as far as nothing is given away by it: of everybody, the dearest first. */
function giveBack(cells: Cells, treatments: Treatments, chosen: readonly number[], lost: number): void {
  const costs = chosen.map((cell) => {
    treatments.of[cell] = 'rounded';
    const cost = costOf(cell, cells, treatments) ?? 0;
    treatments.of[cell] = 'for_another';
    return { cell, cost };
  });
  for (const { cell } of costs
    .filter(({ cost }) => cost >= costOfEverybody)
    .sort((a, b) => b.cost - a.cost || a.cell - b.cell)) {
    treatments.of[cell] = 'rounded';
    const known = knownOf(cells, treatments);
    reason(cells.sums, known);
    if (narrowed(cells, treatments, known).length > lost) treatments.of[cell] = 'for_another';
  }
}

/** What a reader of the table knows before reasoning. */
function knownOf({ rows, exact, zeros }: Cells, { of }: Treatments): Known {
  const known: Known = { least: new Float64Array(exact.length), most: new Float64Array(exact.length).fill(Infinity) };
  const set = (cell: number, [least, most]: readonly [number, number]) => {
    known.least[cell] = least;
    known.most[cell] = most;
  };
  exact.forEach((n, cell) => {
    const treatment = of[cell];
    if (treatment === 'exact') set(cell, [n, n]);
    if (treatment === 'rounded') set(cell, behind(rounded(n)));
    if (treatment === 'small') set(cell, [1, hiddenMost]);
    if (treatment === 'few') set(cell, [0, hiddenMost]);
  });
  rows.forEach((_, row) => {
    const nobody = cellOf(row, 'neither');
    // Where everybody on the register is accounted for, as in QOF, a reader may know it.
    if (exact[nobody] === 0) set(nobody, [0, 0]);
  });
  for (const cell of zeros) set(cell, [0, 0]);
  return known;
}

/** Small counts, printed or not, of which more is known than that they are small. */
function narrowed({ rows, exact, differences }: Cells, { of }: Treatments, { least, most }: Known): number[] {
  const watched = rows.flatMap((_, row) => [
    ...countNames
      .map((name) => cellOf(row, name))
      .filter((cell) => (of[cell] === 'small' || of[cell] === 'few') && isSmall(exact[cell] ?? 0)),
    // What follows from counts that may be shown exactly is no secret.
    ...(of[cellOf(row, 'denominator')] === 'exact'
      ? []
      : (['unmet', 'outside'] as const).map((slot) => cellOf(row, slot)).filter((cell) => isSmall(exact[cell] ?? 0))),
  ]);
  watched.push(...differences.filter((cell) => isSmall(exact[cell] ?? 0)));
  return watched.filter((cell) => (least[cell] ?? 0) > 1 || (most[cell] ?? 0) < hiddenMost);
}

/** Counts of everybody cost this and more to hide, counts of parts less. */
const costOfEverybody = 1000;

/** What the loss of a count costs a reader; counts that charts need cost most. */
const worth: Record<CountName, number> = { exclusions: 1, pcas: 1, register: 2, numerator: 3, denominator: 4 };

/** The count that is cheapest to hide in a sum, or, where a sum has none, in those next to it. */
function cheapestNear(cells: Cells, treatments: Treatments, start: number): number | null {
  if (start < 0) return null;
  const seen = new Set([start]);
  let ring = [start];
  while (ring.length > 0) {
    const around = ring.flatMap((sum) => [cells.sums.totals[sum] ?? 0, ...(cells.sums.parts[sum] ?? [])]);
    const cheapest = around
      .map((cell) => ({ cell, cost: costOf(cell, cells, treatments) }))
      .filter(({ cost }) => cost !== null)
      // Of two as cheap the later one: priority groups come the most urgent first.
      .sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0) || b.cell - a.cell)[0];
    if (cheapest) return cheapest.cell;
    ring = around.flatMap((cell) => cells.sums.of[cell] ?? []).filter((sum) => !seen.has(sum) && seen.add(sum));
  }
  return null;
}

/** `null`: it is not printed, hidden already, or said before. */
function costOf(cell: number, cells: Cells, { of, fixed }: Treatments): number | null {
  const place = placeOf(cell, cells);
  const row = place && cells.rows[place.row];
  if (!place || !row || of[cell] !== 'rounded' || fixed.has(cell)) return null;
  // Strata before everybody; of one depth a count before a zero, which says least and is missed most.
  const depth = strataOf(row).length;
  const name = countNames.find((one) => one === place.slot);
  return name === undefined ? null : costOfEverybody - 100 * depth + (cells.exact[cell] === 0 ? 50 : 0) + worth[name];
}
