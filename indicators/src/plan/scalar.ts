/** Expressions of a plan. They know nothing of any database; a dialect prints them. */
export type Scalar =
  | { kind: 'column'; name: string }
  /** Written out, because words of 60 months are past the whole numbers of JSON. */
  | { kind: 'number'; value: string; as: 'integer' | 'bigint' | 'double' }
  | { kind: 'text'; value: string }
  | { kind: 'unknown'; as: 'integer' | 'double' }
  | { kind: 'call'; name: FunctionName; of: readonly Scalar[] }
  | { kind: 'case'; when: readonly (readonly [Scalar, Scalar])[]; otherwise: Scalar }
  | { kind: 'aggregate'; name: 'bit-or' | 'min' | 'max' | 'sum' | 'count'; of: Scalar }
  /** Numbers the rows of a step, in no order: a key of its own for each. */
  | { kind: 'row-number' }
  /** The value of the next row of the same patient; unknown at the last. */
  | { kind: 'next'; of: Scalar; order: readonly (readonly [Scalar, 'up' | 'down'])[] };

/** Functions a dialect must know: the list of performance and portability; nothing else is ever used. */
export type FunctionName =
  | 'bits-and'
  | 'bits-or'
  | 'bits-not'
  | 'bits-up'
  | 'bits-down'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'modulo'
  | 'power'
  | 'floor'
  | 'least'
  | 'greatest'
  | 'less'
  | 'at-most'
  | 'equal'
  | 'at-least'
  | 'more'
  | 'and'
  | 'or'
  | 'not'
  | 'is-unknown'
  /** Whether the first is one of the others. */
  | 'is-one-of'
  | 'coalesce'
  | 'day-of-date'
  | 'month-of-date'
  | 'month-of-day'
  | 'year-of-day'
  | 'month-and-date-of-day'
  | 'beginning'
  | 'small-letters'
  | 'as-bigint';

/** Before and after everything: months and days no record reaches. */
export const longAgo = -1_000_000;
export const never = 1_000_000;

export const column = (name: string): Scalar => ({ kind: 'column', name });
export const integer = (value: number): Scalar => ({ kind: 'number', value: String(value), as: 'integer' });
export const bigint = (value: number | bigint): Scalar => ({ kind: 'number', value: String(value), as: 'bigint' });
export const double = (value: number): Scalar => ({ kind: 'number', value: String(value), as: 'double' });
export const text = (value: string): Scalar => ({ kind: 'text', value });
export const call = (name: FunctionName, ...of: Scalar[]): Scalar => ({ kind: 'call', name, of });
export const aggregate = (name: Extract<Scalar, { kind: 'aggregate' }>['name'], of: Scalar): Scalar => ({
  kind: 'aggregate',
  name,
  of,
});
export const choose = (when: readonly (readonly [Scalar, Scalar])[], otherwise: Scalar): Scalar => ({
  kind: 'case',
  when,
  otherwise,
});

/** Joins any number by a function of two, from the left. */
function folded(name: FunctionName, none: Scalar): (...of: readonly Scalar[]) => Scalar {
  return (...of) => of.slice(1).reduce((joined, one) => call(name, joined, one), of[0] ?? none);
}

export const bitsAnd = folded('bits-and', bigint(0));
export const bitsOr = folded('bits-or', bigint(0));
export const both = folded('and', call('equal', integer(1), integer(1)));
export const either = folded('or', call('equal', integer(1), integer(0)));
export const equal = (a: Scalar, b: Scalar): Scalar => call('equal', a, b);
export const plus = (a: Scalar, b: Scalar): Scalar => call('add', a, b);
export const minus = (a: Scalar, b: Scalar): Scalar => call('subtract', a, b);
export const or = (a: Scalar, otherwise: Scalar): Scalar => call('coalesce', a, otherwise);
