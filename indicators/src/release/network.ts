/**
 * Sums that everybody knows to hold between counts: a practice is the sum of its age bands, an area the sum of its
 * practices, a denominator the sum of those who met the target and those who did not. Whoever reads a table can reason
 * along them. Cells are numbered; a sum is the number of its total and the numbers of its parts.
 */
export type Sums = {
  /** The total of each sum. */
  totals: number[];
  /** The parts of each sum. */
  parts: number[][];
  /** The sums that each cell stands in, as total or part. */
  of: number[][];
};

/** What is known of each cell: the least and the most it can be. Both are changed in place by `reason`. */
export type Known = { least: Float64Array; most: Float64Array };

export function noSums(cells: number): Sums {
  return { totals: [], parts: [], of: Array.from({ length: cells }, () => []) };
}

export function addSum(sums: Sums, total: number, parts: number[]): void {
  const sum = sums.totals.length;
  sums.totals.push(total);
  sums.parts.push(parts);
  for (const cell of [total, ...parts]) sums.of[cell]?.push(sum);
}

/**
 * Interval propagation: narrows what is known of every cell by every sum it stands in, until no sum says more.
 * @returns for each cell the sum that narrowed it last; -1 where none did
 */
export function reason(sums: Sums, known: Known): Int32Array {
  const cause = new Int32Array(known.least.length).fill(-1);
  const waiting = sums.totals.map((_, sum) => sum);
  const isWaiting = new Uint8Array(waiting.length).fill(1);
  for (let next = 0; next < waiting.length; next += 1) {
    const sum = waiting[next] ?? 0;
    isWaiting[sum] = 0;
    narrow(sums, sum, known, (cell) => {
      cause[cell] = sum;
      for (const other of sums.of[cell] ?? []) {
        if (isWaiting[other] === 1) continue;
        isWaiting[other] = 1;
        waiting.push(other);
      }
    });
  }
  return cause;
}

function narrow(sums: Sums, sum: number, { least, most }: Known, changed: (cell: number) => void): void {
  const total = sums.totals[sum] ?? 0;
  const parts = sums.parts[sum] ?? [];
  const tighten = (cell: number, from: number, to: number) => {
    const before = [least[cell] ?? 0, most[cell] ?? 0] as const;
    if (from <= before[0] && to >= before[1]) return;
    least[cell] = Math.max(before[0], from);
    most[cell] = Math.min(before[1], to);
    changed(cell);
  };
  const low = parts.reduce((all, cell) => all + (least[cell] ?? 0), 0);
  tighten(
    total,
    low,
    parts.reduce((all, cell) => all + (most[cell] ?? 0), 0),
  );
  // What the other parts can be at most is endless where any of them is.
  const endless = parts.filter((cell) => most[cell] === Infinity).length;
  const finite = parts.reduce((all, cell) => (most[cell] === Infinity ? all : all + (most[cell] ?? 0)), 0);
  const from = least[total] ?? 0;
  const to = most[total] ?? 0;
  // All limits are of what was known when the sum was taken up: tightening one part leaves them true, if less sharp.
  const before = parts.map((cell) => [least[cell] ?? 0, most[cell] ?? 0] as const);
  parts.forEach((cell, at) => {
    const [own, ownMost] = before[at] ?? [0, 0];
    const othersEndless = endless - (ownMost === Infinity ? 1 : 0);
    const others = othersEndless > 0 ? Infinity : finite - (ownMost === Infinity ? 0 : ownMost);
    tighten(cell, from - others, to - (low - own));
  });
}
