import { describe, expect, test } from 'vitest';
import { isSnomedId } from './check-digit.ts';
import { isClusterFile, readClusterFile, readCodelist } from './read-codelist.ts';

const table = (text: string) => text.split('\n').map((line) => line.split(','));

describe('the check digit of SNOMED CT', () => {
  test.each([
    ['38341003', true],
    ['44054006', true],
    ['999791000000106', true],
    ['2181381000000109', true],
    ['38341004', false],
    ['38431003', false],
    ['038341003', false],
    ['12345', false],
    ['1234567890123456789', false],
    ['3834100x', false],
    ['', false],
  ])('of %s: %s', (code, good) => {
    expect(isSnomedId(code)).toBe(good);
  });

  test('finds what a spreadsheet rounded to a multiple of ten', () => {
    expect(isSnomedId('2181381000000109')).toBe(true);
    expect(isSnomedId('2181381000000110')).toBe(false);
  });
});

test('SNOMED CT may be named in the column of systems, however it is written', () => {
  const { lists, problems } = readCodelist(
    'sbp',
    table('system,code\nsnomed,271649006\nSNOMED CT,72313002\nicd10,I10'),
  );
  expect(lists[0]?.entries.map(({ system, code }) => [system, code])).toEqual([
    ['', '271649006'],
    ['', '72313002'],
  ]);
  expect(problems).toEqual([expect.stringMatching(/^sbp, line 4: "icd10" is no system/)]);
});

test('a list is its file: codes stay text, doubled ones count once', () => {
  const read = readCodelist(
    'hyp_cod',
    table('\uFEFFcode,term\n38341003,Hypertension\n38341003,again\n 59621000 ,Essential'),
  );
  expect(read).toEqual({
    lists: [
      {
        name: 'hyp_cod',
        entries: [
          { system: '', code: '38341003', term: 'again' },
          { system: '', code: '59621000', term: 'Essential' },
        ],
      },
    ],
    problems: [],
  });
});

test('rows without meaning are left out and named by their line', () => {
  const { lists, problems } = readCodelist(
    'x_cod',
    table('code,term,system\n,empty,\n38341004,rounded,\n8480-6,ok,loinc\nC10,ok,read2\n1,odd,icd'),
  );
  expect(lists[0]?.entries.map(({ code }) => code)).toEqual(['8480-6', 'C10']);
  expect(problems.map((problem) => problem.slice(0, 24))).toEqual([
    'x_cod, line 2: the code ',
    'x_cod, line 3: "38341004',
    'x_cod, line 6: "icd" is ',
  ]);
});

test('medicines may be matched by the beginning of a name or a BNF code', () => {
  const { lists } = readCodelist('drug_statin', table('code,system\n0212000B0,bnf\nSimvastatin,name'));
  expect(lists[0]?.entries.map(({ code }) => code)).toEqual(['0212000B0', 'simvastatin']);
});

test('a file without a column of codes says so', () => {
  expect(readCodelist('x_cod', table('term\nHypertension')).problems).toEqual(['x_cod: there is no column "code"']);
});

test('the official cluster file holds many lists', () => {
  const clusters = table(
    'Cluster_ID,Cluster_Description,ConceptId,ConceptId_Description\nHYP_COD,H,38341003,Hypertension\nDM_COD,D,44054006,Type 2',
  );
  expect(isClusterFile(clusters)).toBe(true);
  expect(readClusterFile(clusters).lists.map(({ name, entries }) => [name, entries[0]?.code])).toEqual([
    ['hyp_cod', '38341003'],
    ['dm_cod', '44054006'],
  ]);
});
