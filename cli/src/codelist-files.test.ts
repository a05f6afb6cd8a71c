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
