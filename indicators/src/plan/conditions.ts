import { impossible, type Score, type Test } from '../model.ts';
import type { Flags } from './flags.ts';
import { begins, ends, everyMonth, type Span, word } from './months.ts';
import {
  bigint,
  bitsAnd,
  bitsOr,
  call,
  choose,
  column,
  either,
  equal,
  integer,
  longAgo,
  type Scalar,
  text,
} from './scalar.ts';

/** The months in which a condition holds, as an expression over a row of `member`: a spell with its flags. */
export function wordOf(test: Test, flags: Flags, span: Span): Scalar {
  const inner = (one: Test) => wordOf(one, flags, span);
  switch (test.kind) {
    case 'always':
      return everyMonth(span);
    case 'all':
      return bitsAnd(...test.of.map(inner));
    case 'any':
      return bitsOr(...test.of.map(inner));
    case 'not':
      return without(everyMonth(span), inner(test.of));
    case 'at-least':
      return atLeast(
        test.count,
        test.of.map((one) => ({ points: 1, months: inner(one) })),
        span,
      );
    case 'age':
      return column(`member.${flags.ageColumnOf(test)}`);
    case 'person':
      return choose([[isOneOf(test), everyMonth(span)]], bigint(0));
    case 'registered': {
      const on = { day: column('member.from_day'), month: column('member.from_month') };
      const since = equal(on.day, integer(longAgo));
      return choose(
        [[since, bigint(0)]],
        word(begins(test.window, on, span.mode), ends(test.window, on, span.mode), span),
      );
    }
    case 'score':
      return scoreWord(test.score, test.from, test.to, inner, span);
    case 'register':
      return inner(test.register.when);
    case 'has':
    case 'latest':
    case 'latest-of':
    case 'first':
    case 'twice':
    case 'follows':
      return column(`member.${flags.columnOf(test)}`);
    default:
      return impossible(test);
  }
}

export function without(all: Scalar, less: Scalar): Scalar {
  return bitsAnd(all, call('bits-not', less));
}

function isOneOf({ field, in: values }: Extract<Test, { kind: 'person' }>): Scalar {
  const value = field === 'imd_decile' ? (code: string) => integer(Number(code)) : text;
  return call(
    'coalesce',
    either(...values.map((code) => equal(column(`member.${field}`), value(code)))),
    equal(integer(1), integer(0)),
  );
}

type Weighted = { points: number; months: Scalar };

/** The months in which weights add up to at least `count`: for each sum a word, grown flag by flag. */
function atLeast(count: number, flags: readonly Weighted[], span: Span): Scalar {
  if (count <= 0) return everyMonth(span);
  const start: Scalar[] = Array.from({ length: count + 1 }, (_, sum) => (sum === 0 ? everyMonth(span) : bigint(0)));
  const sums = flags.reduce<readonly Scalar[]>(
    (before, { points, months }) =>
      before.map((held, sum) => {
        if (sum === 0) return held;
        const needed = before[Math.max(sum - points, 0)] ?? everyMonth(span);
        const reached = sum - points <= 0 ? months : bitsAnd(months, needed);
        return isNone(held) ? reached : isNone(reached) ? held : bitsOr(held, reached);
      }),
    start,
  );
  return sums[count] ?? bigint(0);
}

/** Leaves out what adds nothing, so that sums of many flags stay short. */
function isNone(months: Scalar): boolean {
  if (months.kind === 'number') return months.value === '0';
  return months.kind === 'call' && months.name === 'bits-and' && months.of.some(isNone);
}

function scoreWord(
  { points }: Score,
  from: number | null,
  to: number | null,
  inner: (test: Test) => Scalar,
  span: Span,
): Scalar {
  const flags = points.map(({ points: weight, when }) => ({ points: weight, months: inner(when) }));
  const enough = atLeast(from ?? 0, flags, span);
  return to === null ? enough : without(enough, atLeast(to + 1, flags, span));
}
