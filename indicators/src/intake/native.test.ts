import { describe, expect, test } from 'vitest';
import { eventHeading, issueHeading, patientHeading, type Row, taken, text, withEvents } from './testing.ts';

const only = (rows: readonly Row[], ...columns: string[]) =>
  rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));

/** Lines of events, each with the reasons that are found and what becomes of it. */
const lines: readonly [line: string, reasons: string, severity: 'reject' | 'accept_with_flag'][] = [
  [',2026-01-01,44054006,,,', 'patient.missing', 'reject'],
  ['zz,2026-01-01,44054006,,,', 'patient.unknown', 'reject'],
  ['a,,44054006,,,', 'date.missing', 'reject'],
  ['a,2026-02-30,44054006,,,', 'date.invalid', 'reject'],
  ['a,2026-1-5,44054006,,,', 'date.invalid', 'reject'],
  ['a,2026-01-5x,44054006,,,', 'date.invalid', 'reject'],
  ['a,01/02/2026,44054006,,,', 'date.invalid', 'reject'],
  ['a,infinity,44054006,,,', 'date.invalid', 'reject'],
  ['a,2026-11-26,44054006,,,', 'date.future', 'reject'],
  ['a,1950-01-31,44054006,,,', 'date.before_birth', 'accept_with_flag'],
  ['a,2026-01-01,,,,', 'code.missing', 'reject'],
  ['a,2026-01-01,"",,,', 'code.missing', 'reject'],
  ['a,2026-01-01,9.99791E+14,,,', 'code.invalid', 'reject'],
  ['a,2026-01-01,44054006.0,,,', 'code.invalid', 'reject'],
  ['a,2026-01-01,C10..,,,', 'code.invalid', 'reject'],
  ['a,2026-01-01,E11,icd10,,', 'system.unknown', 'reject'],
  ['a,2026-01-01,271649006,,,mmHg', 'value.missing', 'accept_with_flag'],
  ['a,2026-01-01,271649006,,high,mmHg', 'value.not_a_number', 'accept_with_flag'],
  ['a,2026-01-01,271649006,,nan,mmHg', 'value.not_a_number', 'accept_with_flag'],
  ['a,2026-01-01,271649006,,1e999,mmHg', 'value.not_a_number', 'accept_with_flag'],
  ['a,2026-01-01,271649006,,"141,5",mmHg', 'value.not_a_number', 'accept_with_flag'],
  ['a,2026-01-01,80274001,,>90,mL/min', 'value.bound', 'accept_with_flag'],
  ['a,2026-01-01,271649006,,700,mmHg', 'value.implausible', 'accept_with_flag'],
  ['a,2026-01-01,271649006,,120,furlong', 'unit.unknown', 'accept_with_flag'],
  [',,,,,', 'patient.missing;date.missing;code.missing', 'reject'],
  ['a,2026-01-01,44054006', 'line.columns', 'reject'],
  ['a,2026-01-01,44054006,,,,,more', 'line.columns', 'reject'],
  ['a,2026-01-01,44054006,,"bad"quote,', 'line.quoting', 'reject'],
];

/** Registrations, each with the reasons that are found and what is taken of it. */
const registrations: readonly [line: string, reasons: string, taken: Row | null][] = [
  ['Z1,,F,1950-01-01,,2001-01-01,,,', 'patient.missing', null],
  [',d,F,1950-01-01,,2001-01-01,,,', 'practice.missing', null],
  ['Z1,e,F,1950-01-01,,2001-13-01,,,', 'registration.invalid', null],
  ['Z1,f,F,1950-01-01,,2001-01-02,2001-01-01,,', 'registration.backwards', null],
  ['Z1,g,F,1950-01-01,,,,,', 'registration.missing', { registered_from: null }],
  ['Z1,h,female,1950-01-01,,2001-01-01,,,', 'sex.unknown', { sex: 'U' }],
  ['Z1,i,F,,,2001-01-01,,,', 'birth.missing', { birth_date: null, birth_precision: null }],
  ['Z1,j,F,1950-02-30,,2001-01-01,,,', 'birth.invalid', { birth_date: null }],
  ['Z1,k,F,2027,,2001-01-01,,,', 'birth.invalid', { birth_date: null }],
  ['Z1,l,F,1950-07,,2001-01-01,,,', '', { birth_date: '1950-07-01', birth_precision: 'month' }],
  ['Z1,m,F,1950-01-01,yes,2001-01-01,,,', 'death.invalid', { death_date: null }],
  ['Z1,n,F,1950-01-01,,2001-01-01,,,11', 'deprivation.invalid', { imd_decile: null }],
  ['Z1,o,F,1950-01-01,,2001-01-01,,,2.5', 'deprivation.invalid', { imd_decile: null }],
];

describe('a native extract', () => {
  test('comes out typed, sorted by practice, patient, code and day, and says which line each row was', async () => {
    const { events, patients, accounting } = await taken({
      ...withEvents(
        'b,2026-01-02,38341003,,,',
        'a,2026-03-01,271649006,,141,mmHg',
        'a,2026-02-01,271649006,,139.5,mmHg',
        'a,2020-02-29,44054006,snomed,,',
        'a,2026-02-01,4548-4,loinc,7.5,%',
      ),
      'issue.csv': text(issueHeading, 'a,2026-01-01,000123456789012345,Ramipril 5mg,0205051R0'),
    });
    expect(patients).toEqual([
      {
        practice_code: 'Z00001',
        patient_id: 'a',
        sex: 'F',
        birth_date: '1950-02-01',
        birth_precision: 'day',
        death_date: null,
        registered_from: '2001-04-01',
        registered_to: null,
        ethnicity: 'A',
        imd_decile: 3,
      },
      {
        practice_code: 'Z00002',
        patient_id: 'b',
        sex: 'M',
        birth_date: '1960-01-01',
        birth_precision: 'year',
        death_date: null,
        registered_from: '2010-01-01',
        registered_to: null,
        ethnicity: null,
        imd_decile: null,
      },
    ]);
    // The patient table has three lines, so line 3 of the events is row 6 of all.
    const bp = { patient_id: 'a', code: '271649006', system: '', converted: false };
    expect(events).toEqual([
      { ...bp, date: '2026-02-01', value: 139.5, source_row: '7' },
      { ...bp, date: '2026-03-01', value: 141, source_row: '6' },
      { ...bp, date: '2020-02-29', code: '44054006', value: null, source_row: '8' },
      { ...bp, date: '2026-02-01', code: '4548-4', system: 'loinc', value: 58, converted: true, source_row: '9' },
      { ...bp, patient_id: 'b', date: '2026-01-02', code: '38341003', value: null, source_row: '5' },
    ]);
    expect(accounting).toMatchObject({
      lines: 8,
      patients: 2,
      practices: 2,
      fullBirthDates: 1,
      extractDate: '2026-03-01',
    });
  });

  describe('judges each line by itself', () => {
    const good = 'a,2026-01-01,38341003,,,';
    const files = withEvents(good, ...lines.map(([line]) => line));
    const once = taken(files);

    test.each(lines.map((one, at) => [...one, at] as const))('%s is %s, %s', async (line, reasons, severity, at) => {
      const { events, quarantine } = await once;
      expect(quarantine.filter((row) => row.line === `${at + 3}`)).toMatchObject([
        { file: 'event.csv', raw: line.replace('""', ''), reasons, severity },
      ]);
      const row = events.filter(({ source_row }) => source_row === `${at + 6}`);
      expect(only(row, 'value')).toEqual(severity === 'reject' ? [] : [{ value: null }]);
    });

    test('and accounts for all of them', async () => {
      const { events, quarantine, accounting } = await once;
      const rejected = lines.filter(([, , severity]) => severity === 'reject').length;
      expect(events).toHaveLength(1 + lines.length - rejected);
      expect(quarantine).toHaveLength(lines.length);
      expect(accounting.files[1]).toMatchObject({
        lines: 1 + lines.length,
        accepted: 1 + lines.length - rejected,
        flagged: lines.length - rejected,
        quarantined: rejected,
      });
    });
  });

  test('names the true line after blank lines, lines that cannot be split and quoted line breaks', async () => {
    const { quarantine, events, accounting } = await taken(
      withEvents(
        'a,2026-01-01,44054006,,,',
        '',
        'a,2026-01-01',
        'a,2026-01-02,44054006,,"two\nlines",',
        'a,bad,44054006,,,',
        'a,2026-01-03,44054006,,,,,more',
        '',
        'b,bad,44054006,,,',
      ),
    );
    expect(only(quarantine, 'line', 'reasons')).toEqual([
      { line: '4', reasons: 'line.columns' },
      { line: '5', reasons: 'value.not_a_number' },
      { line: '6', reasons: 'date.invalid' },
      { line: '7', reasons: 'line.columns' },
      { line: '9', reasons: 'date.invalid' },
    ]);
    expect(only(events, 'source_row')).toEqual([{ source_row: '5' }, { source_row: '8' }]);
    expect(accounting.files[1]).toMatchObject({ lines: 6, blank: 2, accepted: 2, quarantined: 4 });
  });

  describe('judges each registration by itself', () => {
    const once = taken({
      'patient.csv': text(patientHeading, ...registrations.map(([line]) => line)),
      'event.csv': text(eventHeading),
    });

    test.each(registrations.map((one, at) => [...one, at] as const))(
      '%s is %s',
      async (line, reasons, expected, at) => {
        const { patients, quarantine } = await once;
        const why = quarantine.filter((row) => row.line === `${at + 2}`).map((row) => row.reasons);
        expect(why).toEqual(reasons === '' ? [] : [reasons]);
        const found = patients.filter((row) => row.patient_id === line.split(',')[1]);
        expect(found).toMatchObject(expected === null ? [] : [expected]);
      },
    );
  });

  test('a registration that is repeated is taken once; one that contradicts another is taken with a flag', async () => {
    const { patients, quarantine } = await taken({
      'patient-1.csv': text(patientHeading, 'Z1,c,F,1950-01-01,,2001-01-01,2005-01-01,,'),
      'patient-2.csv': text(
        patientHeading,
        'Z1,c,F,1950-01-01,,2001-01-01,2005-01-01,,',
        'Z2,c,M,1950-01-01,,2005-01-02,,,',
      ),
      'event.csv': text(eventHeading),
    });
    expect(only(patients, 'practice_code', 'sex')).toEqual([
      { practice_code: 'Z1', sex: 'F' },
      { practice_code: 'Z2', sex: 'M' },
    ]);
    expect(only(quarantine, 'file', 'line', 'reasons')).toEqual([
      { file: 'patient-1.csv', line: '2', reasons: 'person.conflict' },
      { file: 'patient-2.csv', line: '2', reasons: 'registration.duplicate;person.conflict' },
      { file: 'patient-2.csv', line: '3', reasons: 'person.conflict' },
    ]);
  });

  test('an issue needs something that says what was issued', async () => {
    const { issues, quarantine } = await taken({
      ...withEvents(),
      'issue.csv': text(
        issueHeading,
        'a,2026-01-01,,Warfarin 1mg tablets,',
        'a,2026-01-01,,,',
        'a,2026-01-01,,,0208020V0',
      ),
    });
    expect(only(issues, 'code', 'name', 'bnf')).toEqual([
      { code: null, name: 'Warfarin 1mg tablets', bnf: null },
      { code: null, name: null, bnf: '0208020V0' },
    ]);
    expect(only(quarantine, 'line', 'reasons', 'concept')).toEqual([
      { line: '3', reasons: 'drug.missing', concept: 'issues of medicines' },
    ]);
  });

  test('faults are told by practice and by what was recorded', async () => {
    const { accounting } = await taken(
      withEvents('a,2026-01-01,271649006,,700,mmHg', 'a,2026-01-02,271649006,,140,mmHg', 'b,bad,44054006,,,'),
    );
    expect(accounting.byPracticeAndConcept).toEqual([
      {
        practice: 'Z00001',
        concept: 'systolic blood pressure',
        accepted: 2,
        flagged: 1,
        quarantined: 0,
        setAside: 0,
        reasons: { 'value.implausible': 1 },
      },
      {
        practice: 'Z00002',
        concept: 'other events',
        accepted: 0,
        flagged: 0,
        quarantined: 1,
        setAside: 0,
        reasons: { 'date.invalid': 1 },
      },
    ]);
  });

  test.each([
    ['a noted day', { 'extract.json': '{"extract_date":"2026-01-15"}' }, {}, '2026-01-15', 'note'],
    [
      'a given day',
      { 'extract.json': '{"extract_date":"2026-01-15"}' },
      { extractDate: '2026-01-10' },
      '2026-01-10',
      'option',
    ],
  ])('%s is the last day of records', async (_, note, wishes, day, from) => {
    const files = { ...withEvents('a,2026-01-10,44054006,,,', 'a,2026-01-16,44054006,,,'), ...note };
    const { accounting } = await taken(files, wishes);
    expect(accounting).toMatchObject({
      extractDate: day,
      extractDateFrom: from,
      totals: { reasons: { 'date.future': 1 } },
    });
  });
});
