import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLists } from './codelist-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('lists of a folder take the place of the starter lists of their names; the others stay', () => {
  writeFileSync(join(folder, 'hyp_cod.csv'), 'code,term\n38341003,Hypertension\n');
  const { codelists, problems } = readLists(folder);
  expect(problems).toEqual([]);
  expect(codelists.get('hyp_cod')?.entries.map(({ code }) => code)).toEqual(['38341003']);
  expect(codelists.get('dm_cod')).toBe(readLists(undefined).codelists.get('dm_cod'));
});

test('a file of another coding system is told by its first lines, not by every one', () => {
  const codes = Array.from({ length: 40 }, (_, at) => `E01${at}.`);
  writeFileSync(join(folder, 'ctv3.csv'), ['code', ...codes, ''].join('\n'));
  const { problems } = readLists(folder);
  expect(problems).toHaveLength(4);
  expect(problems[0]).toMatch(/^ctv3, line 2: "E010\."/);
  expect(problems[3]).toBe('ctv3: and 37 more lines like these');
});

test('of the official cluster file also those lists are made that it has under other names', () => {
  const clusters = mkdtempSync(join(tmpdir(), 'tandem-clusters-'));
  writeFileSync(
    join(clusters, 'clusters.csv'),
    [
      'Cluster_ID,Cluster_Desc,ConceptId,ConceptId_Description',
      'FRC_COD,Foot risk,401191002,Left diabetic foot at low risk',
      'FRC_COD,Foot risk,134388005,Right diabetic foot at low risk',
      'STAT_COD,Statins,29738008,Invented statin 10mg tablets',
      '',
    ].join('\n'),
  );
  const { codelists, problems } = readLists(clusters);
  const codesOf = (name: string) => codelists.get(name)?.entries.map(({ code }) => code);
  expect(codesOf('leftfootrisk_cod')).toEqual(['401191002']);
  expect(codesOf('rightfootrisk_cod')).toEqual(['134388005']);
  expect(codesOf('drug_statin')).toEqual([
    ...(readLists(undefined)
      .codelists.get('drug_statin')
      ?.entries.map(({ code }) => code) ?? []),
    '29738008',
  ]);
  expect(problems.filter((problem) => problem.includes('leftfoot'))).toEqual([]);
  rmSync(clusters, { recursive: true });
});
