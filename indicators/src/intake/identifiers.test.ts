import { describe, expect, test } from 'vitest';
import {
  eventHeading,
  type Files,
  issueHeading,
  patientHeading,
  people,
  refusal,
  sentences,
  taken,
  text,
} from './testing.ts';

/** 943 476 5919 is the example of the NHS Data Dictionary; its last digit is right. */
const nhsNumber = '9434765919';

const patient = (...lines: string[]) => text(patientHeading, ...people, ...lines);
const none = text(eventHeading);

describe('the guard of identities', () => {
  test.each<[what: string, files: Files, says: RegExp]>([
    [
      'an NHS number as the identity',
      { 'patient.csv': patient(`Z1,${nhsNumber},F,1950,,2001-01-01,,,`) },
      /patient\.csv, column "patient_id": 1 of its cells look like NHS numbers .* first in line 4/,
    ],
    [
      'an NHS number with spaces',
      { 'patient.csv': patient(`Z1,c,F,1950,,2001-01-01,,943 476 5919,`) },
      /column "ethnicity": 1 of its cells look like NHS numbers/,
    ],
    [
      'a postcode',
      { 'patient.csv': patient('Z1,c,F,1950,,2001-01-01,,IG1 4NN,') },
      /column "ethnicity": .* full postcodes/,
    ],
    [
      'a name',
      { 'patient.csv': patient('Z1,c,F,1950,,2001-01-01,,Mrs Ann Example,') },
      /column "ethnicity": .* names of people/,
    ],
    [
      'a column of names',
      { 'patient.csv': text(`${patientHeading},surname`, `${people[0]},x`) },
      /patient\.csv, column "surname": its name says that it holds names, first in line 2/,
    ],
    [
      'a column of NHS numbers',
      { 'patient.csv': text(`${patientHeading},NHS_Number`, `${people[0]},`) },
      /"NHS_Number": its name says that it holds NHS numbers/,
    ],
    [
      'a further column with postcodes in it',
      {
        'event.csv': text(
          `${eventHeading},note`,
          'a,2026-01-01,44054006,,,,',
          'a,2026-01-01,44054006,,,,seen at N17 8AA',
        ),
      },
      /event\.csv, column "note": 1 of its cells look like full postcodes.* line 3/,
    ],
    [
      'an NHS number as a value',
      { 'event.csv': text(eventHeading, `a,2026-01-01,44054006,,${nhsNumber},`) },
      /column "value": 1 of its cells look like NHS numbers/,
    ],
    [
      'an NHS number of an unknown patient',
      { 'event.csv': text(eventHeading, `${nhsNumber},2026-01-01,44054006,,,`) },
      /event\.csv, column "patient_id"/,
    ],
    [
      'an NHS number in the name of a medicine',
      { 'issue.csv': text(issueHeading, `a,2026-01-01,,Ramipril for ${nhsNumber},`) },
      /issue\.csv, column "name"/,
    ],
  ])('%s stops the load', async (_, files, says) => {
    const found = sentences(await refusal({ 'patient.csv': patient(), 'event.csv': none, ...files }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
    expect(found[0]).not.toContain(nhsNumber);
  });

  test('a declared column is let through', async () => {
    const files = { 'patient.csv': patient(`Z1,${nhsNumber},F,1950,,2001-01-01,,,`), 'event.csv': none };
    const { patients } = await taken(files, { declare: ['Patient_ID'] });
    expect(patients).toHaveLength(3);
  });

  test.each([
    // The check digit of this SNOMED CT code is that of an NHS number too.
    ['a code of ten digits', text(eventHeading, `a,2026-01-01,${nhsNumber},,,`)],
    ['ten digits with a wrong check digit', text(eventHeading, 'a,2026-01-01,44054006,,9434765918,')],
    ['a date of birth in its own column', none],
  ])('%s does not', async (_, events) => {
    const { accounting } = await taken({ 'patient.csv': patient(), 'event.csv': events });
    expect(accounting.fullBirthDates).toBe(1);
  });

  test('a UUID whose digits look like a number does not', async () => {
    const id = `a123456b-1234-4943-4765-919${'0'.repeat(9)}`;
    const { patients } = await taken({ 'patient.csv': patient(`Z1,${id},F,1950,,2001-01-01,,,`), 'event.csv': none });
    expect(patients).toHaveLength(3);
  });

  test('dates of birth in another column stop the load', async () => {
    const files = { 'patient.csv': text(`${patientHeading},DOB`, `${people[0]},1950-02-01`), 'event.csv': none };
    expect(sentences(await refusal(files))[0]).toMatch(/"DOB": its name says that it holds dates of birth/);
  });
});
