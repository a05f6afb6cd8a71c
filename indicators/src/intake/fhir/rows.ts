import type { Appended } from '../database.ts';
import type { ReasonName } from '../reasons.ts';
import { codingOf, drugOf, resolutions } from './codes.ts';
import { anyResource, isUsed, type Measured, type Of, type Resource, resource } from './shapes.ts';

type Subject = { readonly subject?: { readonly reference?: string | undefined } | undefined };

/** A row for one of the raw tables, without its file and line. */
export type Row = { readonly table: 'patient' | 'event' | 'issue' | 'medication'; readonly cells: readonly Appended[] };

/** What a resource gives: rows, or why it gives none. `stu3` ends the reading of the whole folder. */
export type Given =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'none'; readonly reason: ReasonName }
  | { readonly kind: 'stu3'; readonly says: string };

/** @param practice of patients whose record names none */
export function rowsOf(json: unknown, practice: string | null): Given {
  const any = anyResource.safeParse(json);
  if (!any.success) return { kind: 'none', reason: 'resource.malformed' };
  const old = olderThanR4(any.data);
  if (old !== null) return { kind: 'stu3', says: old };
  if (!isUsed(any.data.resourceType)) return { kind: 'none', reason: 'resource.not_used' };
  const read = resource.safeParse(json);
  if (!read.success) return { kind: 'none', reason: 'resource.malformed' };
  if (isNotMeant(read.data)) return { kind: 'none', reason: 'resource.not_meant' };
  return { kind: 'rows', rows: rowsFrom(read.data, practice) };
}

/** What only versions before R4 write. */
function olderThanR4(found: Record<string, unknown>): string | null {
  const { resourceType: kind } = found;
  if (kind === 'Condition' && typeof found.clinicalStatus === 'string') return 'Condition.clinicalStatus is one word';
  if (kind === 'Condition' && 'assertedDate' in found) return 'Condition.assertedDate';
  if (kind === 'MedicationOrder') return 'MedicationOrder';
  const hasContext = 'context' in found && !('encounter' in found);
  if (hasContext && ['Condition', 'Observation', 'MedicationRequest'].includes(String(kind))) return `${kind}.context`;
  return null;
}

const unmeant: ReadonlySet<string> = new Set(['entered-in-error', 'refuted', 'cancelled', 'not-done', 'draft']);

function isNotMeant(found: Resource): boolean {
  if (found.resourceType === 'Patient' || found.resourceType === 'Medication') return false;
  if (found.resourceType === 'Condition') {
    const { verificationStatus: status } = found;
    return typeof status === 'object' && (status.coding ?? []).some(({ code }) => unmeant.has(code ?? ''));
  }
  if (unmeant.has(found.status ?? '')) return true;
  if (found.resourceType !== 'MedicationRequest') return false;
  return found.doNotPerform === true || found.intent === 'proposal' || found.intent === 'plan';
}

function rowsFrom(found: Resource, practice: string | null): Row[] {
  switch (found.resourceType) {
    case 'Patient':
      return [patient(found, practice)];
    case 'Condition':
      return condition(found);
    case 'Observation':
      return observation(found);
    case 'Procedure':
      return [event(found, dayOf(found.performedDateTime ?? found.performedPeriod?.start), { code: found.code })];
    case 'Encounter':
      return [event(found, dayOf(found.period?.start), { code: found.type?.[0] })];
    case 'MedicationRequest':
      return [issue(found)];
    case 'Medication': {
      const { code, name } = drugOf(found.code);
      return [{ table: 'medication', cells: [found.id, code, name] }];
    }
  }
}

const sexes: Readonly<Record<string, string>> = { male: 'M', female: 'F', other: 'I', unknown: 'U' };
const organisationCodes = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** FHIR has no registration of its own: it begins at birth, and ends never. */
function patient(found: Of<'Patient'>, practice: string | null): Row {
  const { id, gender, birthDate = null } = found;
  const own = [
    ...(found.generalPractitioner ?? []),
    ...(found.managingOrganization ? [found.managingOrganization] : []),
  ];
  const named = own.find(({ identifier }) => identifier?.system === organisationCodes)?.identifier?.value;
  const died = found.deceasedDateTime ?? (found.deceasedBoolean === true ? 'on an unknown day' : null);
  // The first day of a year or month of birth, where no more is known.
  const born = birthDate === null ? null : birthDate + '-01-01'.slice(birthDate.length - 4);
  const sex = gender === undefined ? null : (sexes[gender] ?? gender);
  return {
    table: 'patient',
    cells: [named ?? practice, id, sex, birthDate, dayOf(died), born, null, null, null],
  };
}

function condition(found: Of<'Condition'>): Row[] {
  const onset = dayOf(found.onsetDateTime ?? found.onsetPeriod?.start);
  // A diagnosis of "1998" cannot be placed in a month; the day on which it was written down can.
  const began = onset?.length === 10 ? onset : (dayOf(found.recordedDate) ?? onset);
  const diagnosis = event(found, began, { code: found.code });
  const ended = dayOf(found.abatementDateTime);
  const resolved = resolutions[codingOf(found.code).code ?? ''];
  if (ended === null || resolved === undefined) return [diagnosis];
  const end = { code: { coding: [{ system: 'http://snomed.info/sct', code: resolved }] } };
  return [diagnosis, event(found, ended, end)];
}

/** A panel gives a row for itself and one for each part; a finding as the value gives a row of its own. */
function observation(found: Of<'Observation'>): Row[] {
  const { effectiveDateTime, effectivePeriod, effectiveInstant, issued } = found;
  const day = dayOf(effectiveDateTime ?? effectivePeriod?.start ?? effectiveInstant ?? issued);
  const parts = [found, ...(found.component ?? [])];
  return parts.flatMap((part) => {
    const finding = codingOf(part.valueCodeableConcept);
    const own = event(found, day, part);
    return finding.code === null || finding.system !== ''
      ? [own]
      : [own, event(found, day, { code: part.valueCodeableConcept })];
  });
}

function event(of: Subject, day: string | null, part: Measured): Row {
  const { code, system } = codingOf(part.code);
  const { value, unit } = amountOf(part);
  return { table: 'event', cells: [subjectOf(of), day, code, system, value, unit] };
}

function amountOf({ valueQuantity: amount, valueString, valueInteger }: Measured): {
  value: string | null;
  unit: string | null;
} {
  if (valueInteger !== undefined) return { value: `${valueInteger}`, unit: null };
  if (amount?.value === undefined) return { value: valueString ?? null, unit: null };
  return { value: `${amount.comparator ?? ''}${amount.value}`, unit: amount.unit ?? amount.code ?? null };
}

function issue(found: Of<'MedicationRequest'>): Row {
  const pointer = found.medicationReference?.reference ?? null;
  const inside = found.contained?.find(({ id }) => id !== undefined && pointer === `#${id}`);
  const { code, name } = drugOf(found.medicationCodeableConcept ?? inside?.code);
  return { table: 'issue', cells: [subjectOf(found), dayOf(found.authoredOn), code, name, null, idIn(pointer)] };
}

function subjectOf({ subject }: Subject): string | null {
  return idIn(subject?.reference ?? null);
}

/** `Patient/123`, `https://…/Patient/123/_history/1` and `urn:uuid:123` all mean `123`. */
export function idIn(reference: string | null): string | null {
  if (reference === null) return null;
  const bare = reference.replace(/^urn:(uuid|oid):/, '').replace(/\/_history\/.*$/, '');
  return bare.split('/').at(-1) ?? null;
}

/** The day as it was where it was written: a time zone moves nothing to another day. */
function dayOf(written: string | null | undefined): string | null {
  if (written === null || written === undefined) return null;
  return /^\d{4}-\d{2}-\d{2}T/.test(written) ? written.slice(0, 10) : written;
}
