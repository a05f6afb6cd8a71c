import { monthEnd } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import type { Mode, Version } from '../model.ts';
import { holds, type Moment } from './evaluate.ts';
import type { Patient, Registration } from './patient.ts';

/** Where a patient stands in an indicator at the end of a month. Exactly one, with one reason. */
export type State =
  | { state: 'not registered' | 'not on register' | 'failed'; reason: null }
  | { state: 'excluded' | 'success' | 'exception'; reason: string };

const stateOfAction = { exclude: 'excluded', select: 'success', reject: 'exception' } as const;

/** The state of a patient, and the registration by which a practice answers for them. */
export function stateOf(
  version: Version,
  patient: Patient,
  month: number,
  mode: Mode,
  codelists: Codelists,
): State & { registration: Registration | null } {
  const registration = registrationAt(patient, month);
  if (registration === null) return { state: 'not registered', reason: null, registration: null };
  const at: Moment = { patient, registration, month, mode, codelists };
  if (!holds(version.over.when, at)) return { state: 'not on register', reason: null, registration };
  const rule = version.rules.find(({ when }) => holds(when, at));
  if (rule === undefined) return { state: 'failed', reason: null, registration };
  return { state: stateOfAction[rule.action], reason: rule.reason, registration };
}

/** Whether something happened in the month that makes the patient count in the monthly reading. */
export function hasEventIn(version: Version, at: Moment): boolean {
  const window = { kind: 'months', from: 0, to: 1, anchor: 'month-end' } as const;
  return version.monthly.some((records) => holds({ kind: 'has', records, window }, at));
}

/**
 * The registration in force at the end of a month: the one that began last, of two of one day that of the first practice by
 * code. Nobody who died on or before that day is registered.
 */
export function registrationAt(patient: Patient, month: number): Registration | null {
  const end = monthEnd(month);
  if (patient.death !== null && patient.death <= end) return null;
  const began = ({ from }: Registration) => from ?? Number.NEGATIVE_INFINITY;
  const inForce = patient.registrations.filter((one) => began(one) <= end && (one.to === null || one.to > end));
  const [last] = inForce.toSorted((a, b) => {
    if (began(a) !== began(b)) return began(a) < began(b) ? 1 : -1;
    return a.practice < b.practice ? -1 : 1;
  });
  return last ?? null;
}
