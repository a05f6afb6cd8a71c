import { parseMonth } from '@tandem/indicators';
import { catalogue } from '@tandem/indicators/catalogue';
import { openDuckDb, statesWith } from '@tandem/indicators/engines';
import { describe, expect, test } from 'vitest';
import { readLists } from './codelist-files.ts';
import { withExtract } from './extract-at-hand.ts';
import { extractIn } from './extract-files.ts';

/*
 * Eleven patients with UK SNOMED codes whom the authors of a public QOF analysis (opensafely/qof-diabetes, dummy_data) made to
 * try its rules with. Not part of this project: QOF_PATIENTS names their folder, QOF_CODELISTS one with the clusters of QOF.
 */
const { QOF_PATIENTS: patients, QOF_CODELISTS: lists } = process.env;

/** Where each lands, by month and definition, and why: worked out from their rows by the rules of 2021/22, in words. */
const expected: readonly [month: string, definition: string, patient: string, state: string][] = [
  // Nothing of diabetes in the record, or a code of its resolution after the last diagnosis.
  ...['1', '4', '6', '7', '9'].map((id): [string, string, string, string] => [
    '2022-03',
    'DM020',
    id,
    'not on register',
  ]),
  // Frail once, in January, but mildly since February; 53 on 4 January.
  ['2022-03', 'DM020', '2', 'success HBA1C_OK'],
  ['2022-03', 'DM021', '2', 'excluded NOTMDSEVFRAIL'],
  // Invited twice in the year, but before the reading of 80: an invitation does not undo it.
  ['2022-03', 'DM020', '3', 'failed'],
  // Diagnosed over nine months ago and never measured.
  ['2022-03', 'DM020', '5', 'failed'],
  // 80, and serum fructosamine in the year, which comes before every other exception; those of 2020 are over.
  ['2022-03', 'DM020', '8', 'exception IFCCHBA'],
  // 74, and both fructosamine and the most treatment in the year: one reason, the first.
  ['2022-03', 'DM020', '11', 'exception IFCCHBA'],
  // Severely frail on 31 January: another indicator, with a target of 75.
  ['2022-01', 'DM020', '2', 'excluded MDSEVFRAIL'],
  ['2022-01', 'DM021', '2', 'success HBA1C_OK'],
  ['2022-01', 'DM021', '8', 'exception IFCCHBA'],
  ['2022-01', 'DM021', '11', 'success HBA1C_OK'],
  // In December patient 2 is dead, and 8 and 11 have been resolved; 3 was resolved in 2020 and diagnosed again.
  ['2022-12', 'DM020', '3', 'failed'],
  ['2022-12', 'DM020', '8', 'not on register'],
  ['2022-12', 'DM020', '11', 'not on register'],
  ['2022-03', 'DM017', '3', 'success DMTYPE2'],
];

describe.skipIf(patients === undefined || lists === undefined)('patients of a public QOF analysis', () => {
  test('land where the rules put them', async () => {
    const { codelists } = readLists(lists);
    const reading = { mapping: 'opensafely-tables', today: '2026-01-01' };
    const found = await withExtract(patients ?? '', reading, async ({ folder }) => {
      const engine = await openDuckDb({ threads: 1 });
      try {
        const states: string[] = [];
        for (const [month, definition] of new Map(expected.map((one) => [`${one[0]} ${one[1]}`, one])).values()) {
          const whole = catalogue.find(({ versions }) => versions.some(({ id }) => id === definition));
          if (!whole) throw new Error(`there is no ${definition}`);
          const series = [{ ...whole, versions: whole.versions.filter(({ id }) => id === definition) }];
          const [from, to] = [parseMonth(month) ?? 0, parseMonth(month) ?? 0];
          const question = { series, mode: 'rolling12', from, to, strata: [], reasons: false, codelists } as const;
          for (const practice of ['1', '2', '3', '4'])
            for (const { patient, state, reason } of await statesWith(
              engine,
              question,
              extractIn(folder, []),
              practice,
            ))
              states.push(`${month} ${definition} ${patient}: ${[state, reason].filter(Boolean).join(' ')}`);
        }
        return states;
      } finally {
        engine.close();
      }
    });
    const wanted = expected.map(([month, definition, patient, state]) => `${month} ${definition} ${patient}: ${state}`);
    expect(found).toEqual(expect.arrayContaining(wanted));
    // The dead are registered nowhere.
    expect(found.filter((one) => one.includes(' 10: ') || one.startsWith('2022-12 DM020 2: '))).toEqual([]);
  });
});
