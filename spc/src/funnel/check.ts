import { RequestError } from '../request-error.ts';
import type { FunnelOptions, Unit } from './model.ts';

/**
 * Stops units that make no sense: a count below zero or not finite, a numerator above its denominator in a proportion, one
 * name for two units.
 *
 * @throws RequestError with a code and the path of what is wrong
 */
export function checkUnits(units: readonly Unit[], options: FunnelOptions, isProportion: boolean): void {
  const names = new Set<string>();
  for (const [at, { group, numerator, denominator }] of units.entries()) {
    checkCount('numerator', at, numerator, group);
    checkCount('denominator', at, denominator, group);
    checkDivisor(at, denominator, group);
    if (isProportion && numerator > denominator) {
      const message = `${numerator} of ${denominator} is no proportion (${group}).`;
      throw new RequestError('numerator_above_denominator', message, `numerator[${at}]`);
    }
    if (names.has(group)) throw new RequestError('duplicate_group', `${group} stands twice.`, `group[${at}]`);
    names.add(group);
  }
  checkTarget(options, isProportion);
  if (!isProportion) checkExpected(units, options);
}

/** Exact limits are added up count by count, in steps that grow with the root of this. */
const mostCounted = 1e9;

function checkCount(column: string, at: number, count: number, group: string): void {
  if (!Number.isFinite(count)) {
    throw new RequestError(
      'not_finite',
      `The ${column} of ${group} is ${count}; a number is needed.`,
      `${column}[${at}]`,
    );
  }
  if (count > mostCounted) {
    throw new RequestError(
      'out_of_range',
      `The ${column} of ${group} is ${count}; at most ${mostCounted} can be placed.`,
      `${column}[${at}]`,
    );
  }
  if (count < 0) {
    throw new RequestError(
      'negative',
      `The ${column} of ${group} is ${count}; it cannot be below 0.`,
      `${column}[${at}]`,
    );
  }
}

function checkDivisor(at: number, denominator: number, group: string): void {
  if (denominator === 0 || denominator >= 1 / mostCounted) return;
  throw new RequestError(
    'out_of_range',
    `The denominator of ${group} is ${denominator}; 0 or at least ${1 / mostCounted} is needed.`,
    `denominator[${at}]`,
  );
}

function checkExpected(units: readonly Unit[], { target = 1 }: FunnelOptions): void {
  const most = units.find(({ denominator }) => denominator * target > mostCounted);
  if (most === undefined) return;
  const message = `With a target of ${target}, ${most.denominator * target} would be expected of ${most.group}; at most ${mostCounted} can be placed.`;
  throw new RequestError('out_of_range', message, 'target');
}

function checkTarget({ target, trimBy = 0.1 }: FunnelOptions, isProportion: boolean): void {
  if (target !== undefined && !(target >= 0 && target <= (isProportion ? 1 : Number.MAX_VALUE))) {
    throw new RequestError('out_of_range', `target is ${target}, which no unit can have.`, 'target');
  }
  if (!(trimBy >= 0 && trimBy < 0.5)) {
    throw new RequestError(
      'out_of_range',
      `trimBy is ${trimBy}; a share from 0 to below one half is needed.`,
      'trimBy',
    );
  }
}
