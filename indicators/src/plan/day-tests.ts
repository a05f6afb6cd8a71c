import { type Amount, type DayTest, impossible } from '../model.ts';
import { both, call, choose, column, double, either, equal, integer, minus, type Scalar, text } from './scalar.ts';

/** A condition on a row of readings, whose parts are columns. Never unknown: a comparison with something unknown is false. */
export function dayScalar(where: DayTest): Scalar {
  switch (where.kind) {
    case 'compare':
      return call('coalesce', call(where.is, amount(where.left), amount(where.right)), falsehood);
    case 'known':
      return call('not', call('is-unknown', part(where.part)));
    case 'all':
      return both(...where.of.map(dayScalar));
    case 'any':
      return either(...where.of.map(dayScalar));
    case 'not':
      return call('not', dayScalar(where.of));
    default:
      return impossible(where);
  }
}

/** Whether a condition asks who the person is, so that a row of readings has to know it. */
export function asksForPerson(where: DayTest): boolean {
  switch (where.kind) {
    case 'compare':
      return [where.left, where.right].some(personal);
    case 'known':
      return false;
    case 'not':
      return asksForPerson(where.of);
    default:
      return where.of.some(asksForPerson);
  }
}

function personal(of: Amount): boolean {
  if (of.kind === 'age' || of.kind === 'by-sex') return true;
  if (of.kind === 'number' || of.kind === 'part') return false;
  return of.kind === 'round' ? personal(of.of) : of.of.some(personal);
}

const falsehood = equal(integer(1), integer(0));
const unknown: Scalar = { kind: 'unknown', as: 'double' };
const part = (name: string): Scalar => column(`reading.${partColumn(name)}`);

/** The column of a part: capital letters are no difference to a database, so they are spelt out. */
export function partColumn(name: string): string {
  return `part_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

function amount(of: Amount): Scalar {
  switch (of.kind) {
    case 'number':
      return double(of.value);
    case 'part':
      return part(of.part);
    case 'age':
      return ageThen;
    case 'by-sex':
      return choose(
        [
          [equal(column('person.sex'), text('F')), amount(of.female)],
          [equal(column('person.sex'), text('M')), amount(of.male)],
        ],
        unknown,
      );
    case 'first-known':
      return call('coalesce', ...of.of.map(amount), unknown);
    case 'round':
      return call('floor', call('add', amount(of.of), double(0.5)));
    default:
      return calculated(of.kind, amount(of.of[0]), amount(of.of[1]));
  }
}

function calculated(
  kind: Exclude<Amount['kind'], 'number' | 'part' | 'age' | 'by-sex' | 'first-known' | 'round'>,
  a: Scalar,
  b: Scalar,
): Scalar {
  switch (kind) {
    case 'sum':
      return call('add', a, b);
    case 'difference':
      return call('subtract', a, b);
    case 'product':
      return call('multiply', a, b);
    case 'quotient':
      return choose([[equal(b, double(0)), unknown]], call('divide', a, b));
    case 'power':
      return choose([[call('more', a, double(0)), call('power', a, b)]], unknown);
    // Some databases pass over what is unknown in the least of two.
    case 'least':
      return choose(
        [
          [call('at-most', a, b), a],
          [call('more', a, b), b],
        ],
        unknown,
      );
    case 'greatest':
      return choose(
        [
          [call('at-least', a, b), a],
          [call('less', a, b), b],
        ],
        unknown,
      );
    default:
      return impossible(kind);
  }
}

const day = column('reading.day');
const born = column('person.birth_day');
/** Completed years on the day: the birthday of 29 February comes on 1 March by itself, because 228 is less than 229. */
const ageThen: Scalar = minus(
  minus(call('year-of-day', day), call('year-of-day', born)),
  choose(
    [[call('less', call('month-and-date-of-day', day), call('month-and-date-of-day', born)), integer(1)]],
    integer(0),
  ),
);
