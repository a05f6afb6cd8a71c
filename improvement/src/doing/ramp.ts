import type { Cycle } from './cycle.ts';

/** The next letter after those in use: A to Z, then AA, AB and so on, as a spreadsheet names its columns. */
export function nextLetter(existing: readonly string[]): string {
  return letterOf(Math.max(0, ...existing.map(numberOf)) + 1);
}

/** Tests that grew out of one another, each ramp in the order of its letters, ramps by their first test. */
export function ramps(cycles: readonly Cycle[]): Cycle[][] {
  const inOrder = cycles.toSorted((a, b) => numberOf(a.letter) - numberOf(b.letter));
  const byId = new Map(inOrder.map((cycle) => [cycle.id, cycle]));
  return [...Map.groupBy(inOrder, (cycle) => rootOf(cycle, byId).id).values()];
}

/** The ramp that a test belongs to; the test alone where nothing is linked to it. */
export function rampOf(cycle: Cycle, cycles: readonly Cycle[]): Cycle[] {
  const found = ramps(cycles).find((ramp) => ramp.some(({ id }) => id === cycle.id));
  if (!found) throw new Error(`test ${cycle.id} is not among the ${cycles.length} tests of its project`);
  return found;
}

function rootOf(cycle: Cycle, byId: ReadonlyMap<string, Cycle>): Cycle {
  let root = cycle;
  for (let steps = 0; steps <= byId.size; steps += 1) {
    const before = root.follows === null ? undefined : byId.get(root.follows);
    if (!before) return root;
    root = before;
  }
  throw new Error(`test ${cycle.id} follows itself`);
}

function numberOf(letter: string): number {
  if (!/^[A-Z]{1,3}$/.test(letter)) throw new Error(`${JSON.stringify(letter)} is not the letter of a test`);
  return [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
}

function letterOf(number: number): string {
  const last = (number - 1) % 26;
  const rest = (number - 1 - last) / 26;
  return (rest === 0 ? '' : letterOf(rest)) + String.fromCharCode(65 + last);
}
