import type {
  Action,
  Evidence,
  Parameter,
  Priority,
  Records,
  Register,
  Rule,
  Series,
  Test,
  Version,
} from '../model.ts';
import { faultsOf } from './check.ts';

/** A definition without meaning, with everything that is wrong with it in its author's words. */
export class DefinitionError extends Error {
  readonly faults: readonly string[];
  constructor(id: string, faults: readonly string[]) {
    super(`${id} has no meaning yet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** Not eligible: never counted as a personalised care adjustment. */
export const exclude = (reason: string, says: string, when: Test): Rule => ({ action: 'exclude', reason, says, when });
/** Meets the target. Comes before the exceptions: whoever meets it counts, excepted or not. */
export const select = (reason: string, says: string, when: Test): Rule => ({ action: 'select', reason, says, when });
/** A personalised care adjustment (an exception before 2019/20): out of the denominator, counted by its reason. */
export const reject = (reason: string, says: string, when: Test): Rule => ({ action: 'reject', reason, says, when });

export function parameter(name: string, value: number, unit: string, unconfirmed: string | null = null): Parameter {
  return { name, value, unit, unconfirmed };
}

type VersionParts = {
  from: string;
  to?: string;
  source: string;
  evidence: Evidence;
  parameters?: readonly Parameter[];
  unconfirmed?: readonly string[];
  over: Register;
  rules: readonly Rule[];
  monthly?: readonly Records[];
};

/** One version of an indicator, by the name its owner gives it. */
export function version(id: string, parts: VersionParts): Version {
  return { id, to: null, parameters: [], unconfirmed: [], monthly: [], ...parts };
}

/** Everything in a version that is not confirmed, its parameters included; a definition is as good as these are few. */
export function unconfirmedOf({ parameters, unconfirmed }: Version): readonly string[] {
  const values = parameters.flatMap((one) => (one.unconfirmed === null ? [] : [`${one.name}: ${one.unconfirmed}`]));
  return [...values, ...unconfirmed];
}

type SeriesParts = Omit<Series, 'id' | 'priorities' | 'actions'> & Partial<Pick<Series, 'priorities' | 'actions'>>;

/**
 * An indicator through time, checked and frozen.
 *
 * @throws DefinitionError with every fault of it, where it has no meaning.
 */
export function indicator(id: string, parts: SeriesParts): Series {
  const series: Series = { id, priorities: [], actions: [], ...parts };
  const faults = faultsOf(series);
  if (faults.length > 0) throw new DefinitionError(id, faults);
  return frozen(series);
}

export const priority = (id: string, says: string, when: Test): Priority => ({ id, says, when });
export const action = (says: string, when: Test): Action => ({ says, when });

/** Frozen all the way down: a definition is a value. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
