import type { ChartOptions, Observation } from './model.ts';
import type { Profile } from './profiles.ts';

/**
 * Stops a request that makes no sense. These are bugs of the caller, so they are thrown, with the facts in the message;
 * what people enter is checked where it is entered.
 *
 * @throws RangeError or TypeError
 */
export function checkRequest(observations: readonly Observation[], options: ChartOptions, profile: Profile): void {
  if (!profile.kinds.includes(options.kind)) {
    throw new TypeError(`Profile ${profile.id} reads ${profile.kinds.join(', ')} charts, not ${options.kind}.`);
  }
  for (const [position, observation] of observations.entries()) checkObservation(position, observation, options);
  checkDenominators(observations, options);
  checkPositions('phaseStarts', options.phaseStarts, observations.length);
  checkPositions('exclude', options.exclude, observations.length);
  checkCount('freeze', options.freeze);
  checkCount('windowMonths', options.windowMonths);
  checkTarget(options.target, observations.length);
}

function checkObservation(position: number, { x, y, n }: Observation, { kind }: ChartOptions): void {
  const where = `at position ${position} (${x})`;
  if (y !== null && !Number.isFinite(y)) throw new RangeError(`y is ${y} ${where}; a number or null is needed.`);
  if (n === undefined || n === null) return;
  if (!Number.isFinite(n) || n < 0)
    throw new RangeError(`n is ${n} ${where}; zero, a positive number or null is needed.`);
  if (kind === 'p' && y !== null && n > 0 && (y < 0 || y > n)) {
    throw new RangeError(`${y} of ${n} is no proportion, ${where} of a P chart.`);
  }
}

function checkDenominators(observations: readonly Observation[], { kind }: ChartOptions): void {
  if (kind !== 'p') return;
  const counted = observations.filter(({ y }) => y !== null);
  if (counted.length > 0 && counted.every(({ n }) => n === undefined || n === null)) {
    throw new TypeError(`A P chart needs n, and none of its ${counted.length} values has one.`);
  }
}

function checkPositions(name: string, positions: readonly number[] | undefined, length: number): void {
  for (const position of positions ?? []) {
    if (!Number.isInteger(position) || position < 0 || position >= length) {
      throw new RangeError(`${name} has position ${position}; the series has positions 0 to ${length - 1}.`);
    }
  }
}

function checkCount(name: string, count: number | undefined): void {
  if (count !== undefined && !(Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`${name} is ${count}; a whole number from 1 is needed.`);
  }
}

function checkTarget(target: ChartOptions['target'], length: number): void {
  if (target === undefined) return;
  const entries = typeof target === 'number' ? [target] : target;
  if (typeof target !== 'number' && target.length !== length) {
    throw new RangeError(`target has ${target.length} entries for ${length} observations.`);
  }
  for (const entry of entries) {
    if (entry !== null && !Number.isFinite(entry))
      throw new RangeError(`target has ${entry}; a number or null is needed.`);
  }
}
