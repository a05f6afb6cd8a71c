import { describe, expect, test } from 'vitest';
import { refusal, sentences, taken } from '../testing.ts';

const sct = 'http://snomed.info/sct';
const loinc = 'http://loinc.org';
const code = (system: string, value: string) => ({ coding: [{ system, code: value }] });
const subject = { reference: 'urn:uuid:p1' };

const patient = {
  resourceType: 'Patient',
  id: 'p1',
  gender: 'female',
  birthDate: '1956-08-03',
  deceasedDateTime: '2025-05-06T23:30:00+01:00',
  name: [{ family: 'Koepp' }],
  address: [{ postalCode: 'N17 8AA' }],
};
const condition = {
  resourceType: 'Condition',
  clinicalStatus: code('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
  code: code(sct, '44054006'),
  subject,
  onsetDateTime: '2001-03-31T23:37:54+00:00',
};
const panel = {
  resourceType: 'Observation',
  status: 'final',
  code: code(loinc, '85354-9'),
  subject,
  effectiveDateTime: '2020-01-02T09:00:00Z',
  component: [
    { code: code(loinc, '8480-6'), valueQuantity: { value: 141, unit: 'mm[Hg]' } },
    { code: code(loinc, '8462-4'), valueQuantity: { value: 9999, unit: 'mm[Hg]' } },
  ],
};
const drug = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  subject,
  authoredOn: '2020-01-03',
  medicationCodeableConcept: {
    coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '316672', display: 'Simvistatin 10 MG' }],
  },
};

const ndjson = (...resources: unknown[]) => resources.map((one) => `${JSON.stringify(one)}\n`).join('');
const practice = 'Z00001';

describe('FHIR R4', () => {
  test('a compressed file of mixed resources gives patients, events and issues', async () => {
    const smoking = {
      ...panel,
      code: code(loinc, '72166-2'),
      component: undefined,
      valueCodeableConcept: code(sct, '266919005'),
    };
    const hba1c = {
      ...panel,
      code: code(loinc, '4548-4'),
      component: undefined,
      valueQuantity: { value: 7.5, unit: '%' },
    };
    const files = { 'all.ndjson.gz': ndjson(patient, condition, panel, smoking, hba1c, drug) };
    const { patients, events, issues, accounting } = await taken(files, { practice });
    expect(patients).toMatchObject([
      {
        practice_code: practice,
        patient_id: 'p1',
        sex: 'F',
        birth_date: '1956-08-03',
        death_date: '2025-05-06',
        registered_from: '1956-08-03',
      },
    ]);
    expect(events.map((row) => [row.code, row.system, row.value, row.date, row.source_row])).toEqual([
      ['266919005', '', null, '2020-01-02', '4'],
      ['44054006', '', null, '2001-03-31', '2'],
      ['4548-4', 'loinc', 58, '2020-01-02', '5'],
      ['72166-2', 'loinc', null, '2020-01-02', '4'],
      ['8462-4', 'loinc', null, '2020-01-02', '3'],
      ['8480-6', 'loinc', 141, '2020-01-02', '3'],
      ['85354-9', 'loinc', null, '2020-01-02', '3'],
    ]);
    expect(issues).toMatchObject([{ code: null, name: 'simvastatin (Simvistatin 10 MG)' }]);
    expect(accounting.totals).toEqual({
      accepted: 6,
      flagged: 1,
      quarantined: 0,
      setAside: 0,
      reasons: { 'value.implausible': 1 },
    });
  });

  test('every resource of bundles and lines is accounted for', async () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        { fullUrl: 'urn:uuid:p1', resource: { ...patient, id: undefined } },
        { resource: { resourceType: 'Claim' } },
        { resource: { ...condition, verificationStatus: code('x', 'refuted') } },
        { resource: { ...condition, subject: { reference: 'Patient/p2' } } },
        { resource: { ...panel, component: undefined, status: 'entered-in-error' } },
      ],
    };
    const lines = `${ndjson(condition)}\n{"resourceType": "Cond\n${ndjson({ ...panel, code: 'x' }, { ...condition, code: code('http://hl7.org/fhir/sid/icd-10', 'E11') })}`;
    const { accounting, quarantine } = await taken(
      { 'a.json': JSON.stringify(bundle), 'b.ndjson': lines },
      { practice },
    );
    expect(accounting.files).toMatchObject([
      {
        lines: 5,
        accepted: 1,
        quarantined: 1,
        setAside: 3,
        reasons: { 'resource.not_used': 1, 'resource.not_meant': 2, 'patient.unknown': 1 },
      },
      { lines: 4, blank: 1, accepted: 1, quarantined: 3, reasons: { 'resource.malformed': 2, 'system.unknown': 1 } },
    ]);
    expect(quarantine.map((row) => [row.file, row.line, row.reasons])).toEqual([
      ['a.json', '4', 'patient.unknown'],
      ['b.ndjson', '3', 'resource.malformed'],
      ['b.ndjson', '4', 'resource.malformed'],
      ['b.ndjson', '5', 'system.unknown'],
    ]);
  });

  test('a diagnosis that ended gives the code of its resolution too, and a vague onset the day it was written down', async () => {
    const ended = { ...condition, onsetDateTime: '1999', recordedDate: '2002-01-01', abatementDateTime: '2010-05-06' };
    const { events } = await taken({ 'a.ndjson': ndjson(patient, ended) }, { practice });
    expect(events.map((row) => [row.code, row.date])).toEqual([
      ['315051004', '2010-05-06'],
      ['44054006', '2002-01-01'],
    ]);
  });

  test('a medicine that is pointed to is found in another file', async () => {
    const medication = {
      resourceType: 'Medication',
      id: 'm1',
      code: { coding: [{ system: 'https://dmd.nhs.uk', code: '319740004' }], text: 'Warfarin 1mg tablets' },
    };
    const pointing = {
      ...drug,
      medicationCodeableConcept: undefined,
      medicationReference: { reference: 'Medication/m1' },
    };
    const { issues } = await taken(
      { 'a.ndjson': ndjson(patient, pointing), 'b.ndjson': ndjson(medication) },
      { practice },
    );
    expect(issues).toMatchObject([{ code: '319740004', name: 'Warfarin 1mg tablets' }]);
  });

  test('the practice of a record is its own, where it has one', async () => {
    const system = 'https://fhir.nhs.uk/Id/ods-organization-code';
    const own = { ...patient, generalPractitioner: [{ identifier: { system, value: 'Y12345' } }] };
    expect((await taken({ 'a.ndjson': ndjson(own) })).patients).toMatchObject([{ practice_code: 'Y12345' }]);
  });

  test.each([
    ['a practice that nobody knows', { 'a.ndjson': ndjson(patient) }, /1 patients names no practice.*--practice CODE/],
    [
      'STU3, by a status that is one word',
      { 'a.ndjson': ndjson(patient, { ...condition, clinicalStatus: 'active' }) },
      /a\.ndjson is FHIR in a version before R4 \(Condition\.clinicalStatus is one word in resource 2\)/,
    ],
    ['STU3, by its context', { 'a.ndjson': ndjson({ ...panel, context: {} }) }, /before R4 \(Observation\.context/],
    [
      'a bundle that was cut off',
      { 'a.json': '{"resourceType":"Bundle","entry":[' },
      /a\.json is not JSON, or is cut off/,
    ],
    ['lines that were cut off', { 'a.ndjson.gz': Buffer.from([0x1f, 0x8b, 8, 0]) }, /a\.ndjson\.gz ends in the middle/],
  ])('%s is refused', async (_, files, says) => {
    const found = sentences(await refusal(files));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
  });
});
