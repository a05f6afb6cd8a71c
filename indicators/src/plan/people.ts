import { type Span, word } from './months.ts';
import { inner, left, query, type Relation, rows, type Step, table } from './relation.ts';
import {
  aggregate,
  bigint,
  bitsAnd,
  both,
  call,
  column,
  either,
  equal,
  integer,
  longAgo,
  never,
  or,
  text,
} from './scalar.ts';

const day = (name: string) => call('day-of-date', column(name));
const monthOf = (name: string) => call('month-of-day', day(name));
const least = (name: string) => aggregate('min', column(name));

/**
 * People once each, with a number that stands for them in all that follows; then their spells: the months in which a
 * registration is the one in force. A spell loses the months of registrations that began later, or on the same day at a
 * practice that comes first by code.
 */
export function peopleSteps(span: Span): readonly Step[] {
  const once = query(
    table('patient'),
    {
      patient_id: column('patient.patient_id'),
      sex: least('patient.sex'),
      ethnicity: least('patient.ethnicity'),
      imd_decile: least('patient.imd_decile'),
      birth_day: aggregate('min', day('patient.birth_date')),
      death_month: aggregate('min', monthOf('patient.death_date')),
    },
    { grouped: true },
  );
  const person = query(rows(once, 'once'), {
    patient: { kind: 'row-number' },
    ...Object.fromEntries(
      ['patient_id', 'sex', 'ethnicity', 'imd_decile', 'birth_day', 'death_month'].map((name) => [
        name,
        column(`once.${name}`),
      ]),
    ),
  });
  const registration = query(
    table('patient'),
    {
      patient_id: column('patient.patient_id'),
      practice_code: column('patient.practice_code'),
      from_day: or(day('patient.registered_from'), integer(longAgo)),
      from_month: or(monthOf('patient.registered_from'), integer(longAgo)),
      to_month: aggregate('max', or(monthOf('patient.registered_to'), integer(never))),
    },
    { grouped: true },
  );
  const inForce = query(
    table('registration'),
    {
      patient: column('person.patient'),
      practice_code: column('registration.practice_code'),
      from_day: column('registration.from_day'),
      from_month: column('registration.from_month'),
      months: word(
        column('registration.from_month'),
        call('least', column('registration.to_month'), or(column('person.death_month'), integer(never))),
        span,
      ),
    },
    { joins: [inner(table('person'), equal(column('person.patient_id'), column('registration.patient_id')))] },
  );
  return [
    { name: 'person', relation: person },
    { name: 'registration', relation: registration },
    { name: 'in_force', relation: inForce },
    { name: 'spell', relation: spells },
  ];
}

/** Those who are registered in some month, at one practice or anywhere: whose record can matter at all. */
export function listedAt(practice: string | null): Relation {
  return query(
    table('spell'),
    { patient: column('spell.patient'), patient_id: column('spell.patient_id') },
    { grouped: true, ...(practice === null ? {} : { where: equal(column('spell.practice_code'), text(practice)) }) },
  );
}

const later = either(
  call('more', column('other.from_day'), column('one.from_day')),
  both(
    equal(column('other.from_day'), column('one.from_day')),
    call('less', column('other.practice_code'), column('one.practice_code')),
  ),
);

/** The months that spells lose: few people have two registrations, so that most spells are not in it. */
const losses = query(
  table('in_force', 'one'),
  {
    patient: column('one.patient'),
    practice_code: column('one.practice_code'),
    from_day: column('one.from_day'),
    lost: aggregate('bit-or', column('other.months')),
  },
  {
    joins: [inner(table('in_force', 'other'), both(equal(column('other.patient'), column('one.patient')), later))],
    grouped: true,
  },
);
const ofSameSpell = both(
  ...['patient', 'practice_code', 'from_day'].map((name) => equal(column(`loss.${name}`), column(`taken.${name}`))),
);

const standing = bitsAnd(column('taken.months'), call('bits-not', or(column('loss.lost'), bigint(0))));
const birthYear = call('year-of-day', column('person.birth_day'));
const spells = query(
  table('in_force', 'taken'),
  {
    patient: column('taken.patient'),
    patient_id: column('person.patient_id'),
    practice_code: column('taken.practice_code'),
    from_day: column('taken.from_day'),
    from_month: column('taken.from_month'),
    months: standing,
    sex: column('person.sex'),
    ethnicity: column('person.ethnicity'),
    imd_decile: column('person.imd_decile'),
    birth_year: birthYear,
    birth_month: call('month-of-day', column('person.birth_day')),
    birth_date: call('month-and-date-of-day', column('person.birth_day')),
  },
  {
    joins: [
      left(rows(losses, 'loss'), ofSameSpell),
      inner(table('person'), equal(column('person.patient'), column('taken.patient'))),
    ],
    where: call('not', equal(standing, bigint(0))),
  },
);
