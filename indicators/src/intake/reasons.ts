/**
 * Why a line is not, or not wholly, taken. `reject`: it goes to quarantine alone. `flag`: it is taken, without the part that
 * cannot be used, and is listed in quarantine too. `set-aside`: it was read and is, rightly, no part of an extract.
 */
type Reason = { readonly severity: 'reject' | 'flag' | 'set-aside'; readonly says: string };

/** Every reason there is. The order is the order in which they are counted and printed. */
export const reasons = {
  'line.columns': { severity: 'reject', says: 'has more or fewer columns than the heading' },
  'line.quoting': { severity: 'reject', says: 'has a quotation mark where it cannot be read' },
  'line.unreadable': { severity: 'reject', says: 'cannot be read' },
  'patient.missing': { severity: 'reject', says: 'names no patient' },
  'patient.unknown': { severity: 'reject', says: 'is of a patient who is not in the patient table' },
  'practice.missing': { severity: 'reject', says: 'names no practice' },
  'registration.invalid': { severity: 'reject', says: 'has a registration date that cannot be read' },
  'registration.backwards': { severity: 'reject', says: 'has a registration that ends before it begins' },
  'registration.duplicate': { severity: 'reject', says: 'repeats a registration that stands further up' },
  'registration.missing': { severity: 'flag', says: 'does not say since when the patient is registered' },
  'person.conflict': { severity: 'flag', says: 'gives a patient another sex, birth or death than a further line' },
  'sex.unknown': { severity: 'flag', says: 'has a sex other than M, F, I or U; read as U' },
  'birth.missing': { severity: 'flag', says: 'has no date of birth' },
  'birth.invalid': { severity: 'flag', says: 'has a date of birth that cannot be read or lies in the future' },
  'death.invalid': { severity: 'flag', says: 'has a date of death that cannot be read or lies in the future' },
  'deprivation.invalid': { severity: 'flag', says: 'has a deprivation decile that is no whole number from 1 to 10' },
  'date.missing': { severity: 'reject', says: 'has no date' },
  'date.invalid': { severity: 'reject', says: 'has a date that is no day written YYYY-MM-DD' },
  'date.future': { severity: 'reject', says: 'has a date after the day of the extract' },
  'date.before_birth': { severity: 'flag', says: 'has a date before the birth of the patient' },
  'code.missing': { severity: 'reject', says: 'has no code' },
  'code.invalid': {
    severity: 'reject',
    says: 'has a SNOMED CT code that is not 6 to 18 digits, for instance 9.99E+14',
  },
  'system.unknown': {
    severity: 'reject',
    says: 'has a code system other than snomed (or nothing), loinc, read2 and ctv3',
  },
  'drug.missing': { severity: 'reject', says: 'has neither a code nor a name nor a BNF code of what was issued' },
  'value.missing': { severity: 'flag', says: 'has a code of a measurement and no value' },
  'value.not_a_number': { severity: 'flag', says: 'has a value that is no number' },
  'value.bound': { severity: 'flag', says: 'has a bound for a value, such as <5 or >90' },
  'value.implausible': { severity: 'flag', says: 'has a value outside the plausible range of what is measured' },
  'unit.unknown': { severity: 'flag', says: 'has a unit that is not known for what is measured' },
  'unit.ambiguous': { severity: 'flag', says: 'has no unit, and its value could be in either of two' },
  'resource.not_used': { severity: 'set-aside', says: 'is a kind of resource that indicators do not use' },
  'resource.not_meant': {
    severity: 'set-aside',
    says: 'is marked as entered in error, refuted, cancelled or not done',
  },
  'resource.malformed': { severity: 'reject', says: 'is no resource that can be read' },
  'patient.not_registered': { severity: 'set-aside', says: 'is of a patient without any registration' },
  'patient.repeated': { severity: 'set-aside', says: 'is a further line about a patient; the first one was taken' },
} as const satisfies Record<string, Reason>;

export type ReasonName = keyof typeof reasons;

export const reasonNames = Object.keys(reasons).filter((name): name is ReasonName => name in reasons);

/** A set of reasons is one whole number, a bit for each of them: it costs nothing where there are none. */
export function bitOf(name: ReasonName): bigint {
  return 1n << BigInt(reasonNames.indexOf(name));
}

/** The reasons in such a number. */
export function reasonsIn(bits: bigint): ReasonName[] {
  return reasonNames.filter((name) => (bits & bitOf(name)) !== 0n);
}

/** All reasons of a severity, as one number. */
export function bitsOf(severity: Reason['severity']): bigint {
  return reasonNames
    .filter((name) => reasons[name].severity === severity)
    .reduce((bits, name) => bits | bitOf(name), 0n);
}
