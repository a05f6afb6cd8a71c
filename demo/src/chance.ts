import { createHash } from 'node:crypto';

/** A stream of numbers from 0 up to 1 that looks like chance and is the same each time. */
export type Chance = () => number;

/**
 * The stream of these keys. Every practice, measure and test has a stream of its own, so that adding one leaves the others as
 * they were. The generator is sfc32 (Chris Doty-Humphrey, PractRand), started from a hash of the keys.
 */
export function chance(...keys: readonly (string | number)[]): Chance {
  const hash = digest(keys);
  let [a, b, c] = [hash.readUInt32LE(0), hash.readUInt32LE(4), hash.readUInt32LE(8)];
  let counter = 1;
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(draw: Chance, low: number, high: number): number {
  return low + Math.floor(draw() * (high - low + 1));
}

/** Whether something happens that happens `share` of the time. */
export function happens(draw: Chance, share: number): boolean {
  return draw() < share;
}

/** One of a list. Throws on an empty one. */
export function pick<T>(draw: Chance, from: readonly T[]): T {
  const found = from[between(draw, 0, from.length - 1)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}

/** The same things in another order (Fisher and Yates). */
export function shuffled<T>(draw: Chance, list: readonly T[]): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(between(draw, 0, left.length - 1), 1));
}

/** A draw from the normal distribution with mean 0 and standard deviation 1 (Box and Muller, 1958). */
export function normal(draw: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

/** How many of `trials` succeed, each with this probability: counted one by one, as it happens in a surgery. */
export function binomial(draw: Chance, trials: number, probability: number): number {
  let successes = 0;
  for (let trial = 0; trial < trials; trial += 1) if (draw() < probability) successes += 1;
  return successes;
}

/** An identity that follows from its keys, in the form of a random UUID (version 4, variant 1). */
export function identity(...keys: readonly (string | number)[]): string {
  const bytes = digest(keys).subarray(0, 16);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x40;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function digest(keys: readonly (string | number)[]): Buffer {
  return createHash('sha256').update(JSON.stringify(keys)).digest();
}
