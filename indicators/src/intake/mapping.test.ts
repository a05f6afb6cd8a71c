import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, refusal, sentences, taken, text } from './testing.ts';

describe('mappings', () => {
  const synthea = {
    'patients.csv': text(
      'Id,BIRTHDATE,DEATHDATE,SSN,FIRST,LAST,GENDER,ADDRESS',
      'p1,1950-02-01,,999-17-5017,Maynard46,Mosciski958,M,784 Stamm Lock',
      'p2,1960-02-01,2020-01-02T10:00:00Z,999-17-5018,Ann1,Koepp2,F,1 Lane',
    ),
    'conditions.csv': text('START,STOP,PATIENT,ENCOUNTER,CODE,DESCRIPTION', '2011-08-09,,p1,e,44054006,Diabetes'),
    'observations.csv': text(
      'DATE,PATIENT,ENCOUNTER,CATEGORY,CODE,DESCRIPTION,VALUE,UNITS,TYPE',
      '2023-10-10T23:59:59Z,p1,e,laboratory,4548-4,HbA1c,7.5,%,numeric',
    ),
    'medications.csv': text(
      'START,STOP,PATIENT,PAYER,ENCOUNTER,CODE,DESCRIPTION,BASE_COST,PAYER_COVERAGE,DISPENSES,TOTALCOST,REASONCODE,REASONDESCRIPTION',
      '2009-09-27T14:12:44Z,,p1,x,e,314231,Simvastatin 10 MG Oral Tablet,7.24,0.00,174,1259.76,,',
    ),
    'payers.csv': text('Id,NAME'),
  };

  test('Synthea: its own columns, one practice, names of people never read', async () => {
    const { patients, events, issues, accounting } = await taken(synthea, { mapping: 'synthea-csv', practice: 'Z1' });
    expect(patients).toMatchObject([
      { practice_code: 'Z1', patient_id: 'p1', sex: 'M', registered_from: '1950-02-01', death_date: null },
      { practice_code: 'Z1', patient_id: 'p2', sex: 'F', death_date: '2020-01-02' },
    ]);
    expect(events).toMatchObject([
      { code: '44054006', system: '', date: '2011-08-09' },
      { code: '4548-4', system: 'loinc', date: '2023-10-10', value: 58, converted: true },
    ]);
    expect(issues).toMatchObject([{ code: null, name: 'Simvastatin 10 MG Oral Tablet' }]);
    expect(JSON.stringify(accounting)).not.toContain('Mosciski');
    expect(accounting.totals).toMatchObject({ accepted: 5, quarantined: 0 });
  });

  test('Synthea without a practice says how to give one', async () => {
    const found = sentences(await refusal(synthea, { mapping: 'synthea-csv' }));
    expect(found).toEqual(['A record of synthea-csv names no practice. Give the one it is of: --practice CODE']);
  });

  const opensafely = {
    'patients.csv': text(
      'patient_id,date_of_birth,sex,date_of_death',
      '1,1950-01-01,female,',
      '2,1960-01-01,unknown,2022-01-01',
      '3,1970-01-01,male,',
    ),
    'practice_registrations.csv': text(
      'patient_id,start_date,end_date,practice_pseudo_id,practice_stp,practice_nuts1_region_name',
      '1,2010-01-01,2012-01-01,1,1,r',
      '1,2012-01-02,,2,1,r',
      '2,2000-01-01,,2,1,r',
    ),
    'clinical_events.csv': text(
      'patient_id,date,snomedct_code,ctv3_code,numeric_value',
      '1,2018-10-01,999791000000106,,53',
      '1,2018-10-02,,XaPbt,',
    ),
    'medications.csv': text('patient_id,date,dmd_code,multilex_code', '1,2018-10-01,319740004,'),
  };

  test('OpenSAFELY: persons are looked up for each registration; who has none is set aside', async () => {
    const { patients, events, accounting } = await taken(opensafely, { mapping: 'opensafely-tables' });
    expect(patients).toMatchObject([
      { practice_code: '1', patient_id: '1', sex: 'F', birth_date: '1950-01-01', registered_to: '2012-01-01' },
      { practice_code: '2', patient_id: '1', sex: 'F', registered_to: null },
      { practice_code: '2', patient_id: '2', sex: 'U', death_date: '2022-01-01' },
    ]);
    expect(events).toMatchObject([
      { code: '999791000000106', system: '', value: 53 },
      { code: 'XaPbt', system: 'ctv3', value: null },
    ]);
    const persons = accounting.files.find(({ name }) => name === 'patients.csv');
    expect(persons).toMatchObject({
      lookup: true,
      lines: 3,
      accepted: 2,
      setAside: 1,
      reasons: { 'patient.not_registered': 1 },
    });
  });

  test('a missing lookup and a column that a mapping needs are told at once', async () => {
    const { 'patients.csv': _, 'practice_registrations.csv': registrations, ...rest } = opensafely;
    const files = { ...rest, 'practice_registrations.csv': registrations.replace('end_date', 'finished') };
    expect(sentences(await refusal(files, { mapping: 'opensafely-tables' }))).toEqual([
      'The file patients.csv is missing; the table patient looks things up in it.',
      'practice_registrations.csv has no column "end_date"; it has patient_id, start_date, finished, practice_pseudo_id, practice_stp, practice_nuts1_region_name.',
    ]);
  });

  test.each<[what: string, content: string, says: RegExp[]]>([
    ['no JSON', '{', [/is not JSON/]],
    ['unknown words', '{"name":"x","says":"","tables":[],"more":1}', [/tables/, /more|the whole/]],
    [
      'a column of no table, a missing one and a lookup that is not described',
      JSON.stringify({
        name: 'x',
        says: '',
        tables: [
          { table: 'issue', files: ['drugs'], columns: { dose: { fixed: '1' }, patient_id: { from: 'p', of: 'who' } } },
        ],
      }),
      [/has no column "dose"/, /"date" of the table issue needs a source/, /names a lookup "who"/],
    ],
  ])('a mapping file with %s', async (_, content, says) => {
    const mapping = join(folderOf({ 'mapping.json': content }), 'mapping.json');
    const found = sentences(await refusal({ 'drugs.csv': 'p\n' }, { mapping })).join('\n');
    for (const one of says) expect(found).toMatch(one);
  });

  test('a mapping of one\u2019s own, with days written the British way and words for sex', async () => {
    const own = {
      name: 'own',
      says: 'A practice system.',
      tables: [
        {
          table: 'patient',
          files: ['list*'],
          columns: {
            practice_code: { option: 'practice' },
            patient_id: { from: 'Number' },
            sex: { from: 'Sex', values: { Woman: 'F', Man: 'M' } },
            birth_date: { from: 'Born', form: 'day/month/year' },
            registered_from: { from: 'Since', form: 'yyyymmdd' },
          },
        },
        {
          table: 'event',
          files: ['codes'],
          columns: {
            patient_id: { from: 'Number' },
            date: { from: 'On', form: 'day/month/year' },
            code: { from: 'Code' },
          },
        },
      ],
    };
    const mapping = join(folderOf({ 'mapping.json': JSON.stringify(own) }), 'mapping.json');
    const files = {
      'list 1.csv': text('Number,Sex,Born,Since', '7,Woman,01/02/1950,20010401'),
      'codes.csv': text('Number,On,Code', '7,03/02/2026,44054006', '7,2026,44054006'),
    };
    const { patients, events, quarantine } = await taken(files, { mapping, practice: 'Z1' });
    expect(patients).toMatchObject([{ sex: 'F', birth_date: '1950-02-01', registered_from: '2001-04-01' }]);
    expect(events).toMatchObject([{ date: '2026-02-03' }]);
    expect(quarantine).toMatchObject([{ line: '3', reasons: 'date.invalid' }]);
  });
});
