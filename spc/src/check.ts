import { kinds } from './limits/kinds.ts';
import type { ChartOptions, Observation } from './model.ts';
import type { Profile } from './profile.ts';
import { RequestError } from './request-error.ts';

/**
 * Stops a request that makes no sense, with the facts in the message; what people enter is checked where it is entered.
 * Paths are 0-based.
 *
 * @throws RequestError with a code and the path of what is wrong
 */
export function checkRequest(observations: readonly Observation[], options: ChartOptions, profile: Profile): void {
  if (!profile.kinds.includes(options.kind)) {
    throw new RequestError(
      'profile_does_not_fit',
      `Profile ${profile.id} reads ${profile.kinds.join(', ')} charts, not ${options.kind}.`,
      'profile',
    );
  }
  for (let at = 0; at < observations.length; at++) {
    const observation = observations[at];
    if (observation !== undefined) checkObservation(at, observation, options);
  }
  checkDenominators(observations, options);
  checkCount('freeze', options.freeze);
  checkCount('windowMonths', options.windowMonths);
  checkTarget(options.target);
  checkNumbers(options);
}

/** Stops positions that no plotted point has. */
export function checkPlaces(points: number, { phaseStarts, exclude, target }: ChartOptions): void {
  checkPositions('phaseStarts', phaseStarts, points);
  checkPositions('exclude', exclude, points);
  if (target !== undefined && typeof target !== 'number' && target.length !== points) {
    throw new RequestError('wrong_length', `target has ${target.length} entries for ${points} points.`, 'target');
  }
}

/** Beyond this, sums and squares leave what a double can hold; and so does what is divided by less than its inverse. */
export const largest = 1e50;

function checkSize(value: number, name: string, path: string): void {
  if (Math.abs(value) <= largest) return;
  throw new RequestError(
    'out_of_range',
    `${name} is ${value}; at most ${largest} on either side of 0 is possible.`,
    path,
  );
}

function checkDivisor(n: number, x: string, path: string): void {
  checkSize(n, `n ${where(x)}`, path);
  if (n === 0 || n >= 1 / largest) return;
  throw new RequestError('out_of_range', `n is ${n} ${where(x)}; 0 or at least ${1 / largest} is needed.`, path);
}

function checkObservation(at: number, { x, y, n }: Observation, { kind }: ChartOptions): void {
  if (y !== null && !Number.isFinite(y)) {
    throw new RequestError('not_finite', `y is ${y} ${where(x)}; a number or null is needed.`, `y[${at}]`);
  }
  if (n !== undefined && n !== null && (!Number.isFinite(n) || n < 0)) {
    const code = Number.isFinite(n) ? 'negative' : 'not_finite';
    throw new RequestError(code, `n is ${n} ${where(x)}; zero, a positive number or null is needed.`, `n[${at}]`);
  }
  if (y !== null) checkSize(y, `y ${where(x)}`, `y[${at}]`);
  if (n !== undefined && n !== null) checkDivisor(n, x, `n[${at}]`);
  if (y !== null) checkValue(at, x, y, n ?? null, kind);
}

function checkValue(at: number, x: string, y: number, n: number | null, kind: ChartOptions['kind']): void {
  const { values, name } = kinds[kind];
  if (values === 'any') return;
  const place = `on a ${name}, ${where(x)}`;
  if (values === 'positive' && y <= 0) {
    const advice =
      'Times must be above zero. For two events on one day give half a unit, or count cases between events on a G chart.';
    throw new RequestError('not_positive', `y is ${y} ${place}. ${advice}`, `y[${at}]`);
  }
  if (values === 'part of n' && n !== null && (y > n || y < 0)) {
    const code = y < 0 ? 'negative' : 'numerator_above_denominator';
    throw new RequestError(code, `${y} of ${n} is no proportion, ${place}.`, `y[${at}]`);
  }
  if (y < 0) {
    throw new RequestError('negative', `y is ${y} ${place}; a count is zero or more.`, `y[${at}]`);
  }
}

function where(x: string): string {
  return `where x is ${x}`;
}

function checkDenominators(observations: readonly Observation[], { kind }: ChartOptions): void {
  const { denominator, name } = kinds[kind];
  if (denominator !== 'needed') return;
  let values = 0;
  for (const { y, n } of observations) {
    if (y === null) continue;
    if (n !== undefined && n !== null) return;
    values++;
  }
  if (values === 0) return;
  throw new RequestError('no_denominators', `A ${name} needs n, and none of its ${values} values has one.`, 'n');
}

function checkPositions(name: string, positions: readonly number[] | undefined, length: number): void {
  if (positions === undefined) return;
  for (const [index, position] of positions.entries()) {
    if (!Number.isInteger(position) || position < 0 || position >= length) {
      throw new RequestError(
        'no_such_position',
        `${name} has position ${position}; the series has positions 0 to ${length - 1}.`,
        `${name}[${index}]`,
      );
    }
  }
}

function checkCount(name: string, count: number | string | undefined): void {
  if (typeof count === 'number' && !(Number.isInteger(count) && count >= 1)) {
    throw new RequestError('not_a_count', `${name} is ${count}; a whole number from 1 is needed.`, name);
  }
}

function checkTarget(target: ChartOptions['target']): void {
  if (target === undefined) return;
  for (const [index, entry] of (typeof target === 'number' ? [target] : target).entries()) {
    if (entry === null) continue;
    const path = typeof target === 'number' ? 'target' : `target[${index}]`;
    if (Number.isFinite(entry)) checkSize(entry, 'target', path);
    else throw new RequestError('not_finite', `target has ${entry}; a number or null is needed.`, path);
  }
}

/** What each number may be, exclusive of the bounds where it says so. */
const bounds = [
  { name: 'lambda', above: 0, upTo: 1 },
  { name: 'sigmas', above: 0, upTo: Number.MAX_VALUE },
  { name: 'decisionInterval', above: 0, upTo: Number.MAX_VALUE },
  { name: 'shift', above: 0, upTo: Number.MAX_VALUE },
] as const;

function checkNumbers(options: ChartOptions): void {
  for (const { name, above, upTo } of bounds) {
    const value = options[name];
    if (value === undefined || (value > above && value <= upTo)) continue;
    const most = upTo === 1 ? ' and at most 1' : '';
    throw new RequestError('out_of_range', `${name} is ${value}; a number above ${above}${most} is needed.`, name);
  }
  const { centreLine, kind } = options;
  if (centreLine === undefined) return;
  const { least, most, values, name } = kinds[kind];
  const possible =
    Number.isFinite(centreLine) && Math.abs(centreLine) <= largest && centreLine >= least && centreLine <= most;
  if (possible && !(values === 'positive' && centreLine === 0)) return;
  throw new RequestError('out_of_range', `centreLine is ${centreLine}, which no ${name} can have.`, 'centreLine');
}
