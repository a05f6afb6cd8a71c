import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { check } from './index.ts';
import {
  eventHeading,
  type Files,
  folderOf,
  parquetOf,
  patientHeading,
  people,
  refusal,
  sentences,
  taken,
  text,
  today,
  withEvents,
} from './testing.ts';

const patients = text(patientHeading, ...people);
const event = 'a,2026-01-01,44054006,,,';

describe('files that cannot be taken', () => {
  test.each<[what: string, files: Files, says: RegExp[]]>([
    ['an empty folder', {}, [/There is no CSV, Parquet, NDJSON or JSON file in it/]],
    ['no patients', { 'event.csv': text(eventHeading) }, [/no file of the table patient/]],
    [
      'an unknown table and a missing one at once',
      { 'patient.csv': patients, 'observations.csv': text(eventHeading) },
      [/observations\.csv is of no table that is known here/, /no file of the table event/],
    ],
    [
      'two missing columns in two files at once',
      {
        'patient.csv': text(patientHeading.replace('sex,', ''), 'Z1,a,1950,,2001-01-01,,,'),
        'event.csv': text('patient_id,date,code,system,value'),
      },
      [/patient\.csv has no column "sex"/, /event\.csv has no column "unit"/],
    ],
    [
      'an unknown table, a missing column and a file that was cut off at once',
      {
        'patient.csv': text(patientHeading.replace('sex,', '')),
        'event.csv.gz': gzipSync(text(eventHeading, ...Array(9999).fill(event))).subarray(0, 300),
        'observations.csv': text(eventHeading),
      },
      [/observations\.csv is of no table/, /patient\.csv has no column "sex"/, /event\.csv\.gz ends in the middle/],
    ],
    ['an empty file', { 'patient.csv': patients, 'event.csv': '' }, [/event\.csv is empty/]],
    [
      'a column twice',
      { 'patient.csv': patients, 'event.csv': text(`${eventHeading},DATE`) },
      [/two columns of one name: DATE/],
    ],
    [
      'a gzip file that was cut off',
      {
        'patient.csv': patients,
        'event.csv.gz': gzipSync(text(eventHeading, ...Array(9999).fill(event))).subarray(0, 300),
      },
      [/event\.csv\.gz ends in the middle/],
    ],
    [
      'no gzip in spite of the name',
      { 'patient.csv': patients, 'event.csv.gz': Buffer.from('patient_id') },
      [/is not compressed as its name says/],
    ],
    [
      'an Excel workbook',
      { 'patient.csv': patients, 'event.csv': Buffer.from('PK\u0003\u0004') },
      [/is an Excel workbook/],
    ],
    [
      'bytes that are no text',
      { 'patient.csv': patients, 'event.csv': Buffer.from([65, 0, 66]) },
      [/is not plain text/],
    ],
    [
      'a line without end',
      { 'patient.csv': patients, 'event.csv': text(eventHeading, `a,2026-01-01,${'9'.repeat(3_000_000)},,,`) },
      [/event\.csv has a line longer than 1 MB: line 2/],
    ],
    [
      'a quotation mark that nothing closes',
      { 'patient.csv': patients, 'event.csv': text(eventHeading, event, 'a,2026-01-01,44054006,,"open,') },
      [/event\.csv has a quotation mark in line 3 that nothing closes/],
    ],
    [
      'two alphabets in one file',
      {
        'patient.csv': patients,
        'event.csv': Buffer.concat([
          Buffer.from(text(eventHeading, 'a,2026-01-01,44054006,,"é",'), 'utf8'),
          Buffer.from('a,2026-01-01,44054006,,"\u00e9",\n', 'latin1'),
        ]),
      },
      [/event\.csv mixes two alphabets .* is in line 3/],
    ],
    [
      'the same file twice',
      { 'patient.csv': patients, 'event-1.csv': text(eventHeading, event), 'event-2.csv': text(eventHeading, event) },
      [/event-2\.csv is the same file as event-1\.csv/],
    ],
    [
      'no Parquet in spite of the name',
      { 'patient.csv': patients, 'event.parquet': 'PAR1 and no more' },
      [/event\.parquet is no Parquet file that can be read/],
    ],
    [
      'tables beside resources',
      { 'patient.csv': patients, 'Patient.ndjson': '{}' },
      [/It holds tables and FHIR resources \(Patient\.ndjson\)/],
    ],
  ])('%s', async (_, files, says) => {
    const found = sentences(await refusal(files));
    expect(found).toHaveLength(says.length);
    for (const one of says)
      expect(
        found.some((sentence) => one.test(sentence)),
        `${one} in ${found.join(' | ')}`,
      ).toBe(true);
  });

  test('a folder that is not there, and an extract of tomorrow, at once', async () => {
    const answer = await check({ extract: `${folderOf({})}/nowhere`, today, extractDate: '2026-11-26' });
    expect(answer).toMatchObject({ ok: false, problems: [{ field: 'extract-date' }, { field: 'extract' }] });
  });

  test('an extract of tomorrow and a missing column at once', async () => {
    const extract = folderOf({ 'patient.csv': patients, 'event.csv': text('patient_id,date,code,system,value') });
    const answer = await check({ extract, today, extractDate: '2026-11-26' });
    expect(answer).toMatchObject({ ok: false, problems: [{ field: 'extract-date' }, { field: 'event.csv' }] });
  });

  test('Parquet with codes as numbers that lose digits', async () => {
    const path = await parquetOf(
      `SELECT 'a' AS patient_id, 20260101 AS date, 9.9e14::DOUBLE AS code, [1] AS value, '' AS unit`,
    );
    const found = sentences(await refusal({ 'patient.csv': patients, 'event.parquet': readFileSync(path) }));
    expect(found).toHaveLength(3);
    expect(found.join('\n')).toMatch(/"code" is of the type DOUBLE.*lose their last digits/);
    expect(found.join('\n')).toMatch(/"date" is of the type INTEGER/);
    expect(found.join('\n')).toMatch(/"value" is of the type INTEGER\[\]/);
  });
});

describe('files that are taken', () => {
  const events = text(eventHeading, 'a,2026-01-01,44054006,,,', 'a,2026-01-02,271649006,,140,mmHg');
  const expected = [
    { code: '271649006', value: 140 },
    { code: '44054006', value: null },
  ];

  test.each<[what: string, files: Files]>([
    ['compressed', { 'event.csv.gz': events }],
    ['with the mark of UTF-8', { 'event.csv': `\ufeff${events}` }],
    ['with CR-LF', { 'event.csv': events.replaceAll('\n', '\r\n') }],
    ['without an end of the last line', { 'event.csv': events.trimEnd() }],
    ['with semicolons', { 'event.csv': events.replaceAll(',', ';') }],
    ['with tabs', { 'event.csv': events.replaceAll(',', '\t') }],
    ['with spaces around the cells', { 'event.csv': events.replaceAll(',', ' , ') }],
    [
      'with a heading in capitals, in another order',
      {
        'event.csv': text(
          'UNIT,VALUE,SYSTEM,CODE,DATE,PATIENT_ID',
          ',,,44054006,2026-01-01,a',
          'mmHg,140,,271649006,2026-01-02,a',
        ),
      },
    ],
    ['in UTF-16', { 'event.csv': Buffer.from(`\ufeff${events}`, 'utf16le') }],
    [
      'in two files',
      {
        'event-1.csv': text(eventHeading, 'a,2026-01-01,44054006,,,'),
        'event-2.csv': text(eventHeading, 'a,2026-01-02,271649006,,140,mmHg'),
      },
    ],
    ['all cells quoted', { 'event.csv': events.replace(/[^,\n]+/g, '"$&"') }],
  ])('%s', async (_, files) => {
    const { events: found, accounting } = await taken({ 'patient.csv': patients, ...files });
    expect(found.map(({ code, value }) => ({ code, value }))).toEqual(expected);
    expect(accounting.totals).toMatchObject({ accepted: 4, flagged: 0, quarantined: 0 });
  });

  test('in the Western alphabet of Windows, which is read as such and said', async () => {
    const { patients: found, accounting } = await taken({
      'patient.csv': Buffer.from(text(patientHeading, 'Z1,a,F,1950-01-01,,2001-01-01,,"Fran\u00e7ais",'), 'latin1'),
      'event.csv': events,
    });
    expect(found[0]).toMatchObject({ ethnicity: 'Français' });
    expect(accounting.files[0]).toMatchObject({ encoding: 'windows-1252', lines: 1 });
    expect(accounting.notices).toContain('patient.csv is not in UTF-8; it was read as windows-1252.');
  });

  test('as Parquet with days, numbers and texts of its own', async () => {
    const path = await parquetOf(
      `SELECT 'a' AS patient_id, DATE '2026-01-02' AS date, 271649006::BIGINT AS code, '' AS system, 140::DECIMAL(5,1) AS value, 'mmHg' AS unit
      UNION ALL SELECT 'a', DATE '2026-01-01', 44054006, NULL, NULL, NULL UNION ALL SELECT '', NULL, 44054006, NULL, NULL, NULL`,
    );
    const { events: found, quarantine } = await taken({ 'patient.csv': patients, 'event.parquet': readFileSync(path) });
    expect(found.map(({ code, value }) => ({ code, value }))).toEqual(expected);
    expect(quarantine).toMatchObject([{ file: 'event.parquet', line: '3', reasons: 'patient.missing;date.missing' }]);
  });

  test('the same extract gives the same bytes', async () => {
    const [one, other] = [await taken(withEvents(event)), await taken(withEvents(event))];
    expect(one.accounting).toEqual(other.accounting);
    expect(one.events).toEqual(other.events);
  });
});
