/** One measured figure. `value` is the median of `runs`, to three digits. `script/bench` prints them for people. */
type Figure = { bench: string; figure: string; value: number; unit: string; runs: number };

/** The one way a benchmark says what it found: a line of JSON for each figure, on standard output. */
export function tellerOf(bench: string): (figure: string, unit: string, runs: readonly number[]) => void {
  return (figure, unit, runs) => {
    const found: Figure = { bench, figure, value: rounded(median(runs)), unit, runs: runs.length };
    console.log(JSON.stringify(found));
  };
}

/** @throws when there is nothing to take it of */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) throw new Error('there is no median of nothing');
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** To three digits: what follows is noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** How long a piece of work takes, in milliseconds, and what it gives. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}
