import { expect, test } from 'vitest';
import { starterLists } from './read-starter.ts';

test('lists by name, codes by system, medicines by BNF code and by name', () => {
  const lists = starterLists(
    'a_cod\n  49436004 Atrial fibrillation\n  loinc 8867-4 Heart rate\ndrug_a\n  bnf 0209 all\n  name "aspirin"\n',
  );
  expect(lists.get('a_cod')?.entries).toEqual([
    { system: '', code: '49436004', term: 'Atrial fibrillation' },
    { system: 'loinc', code: '8867-4', term: 'Heart rate' },
  ]);
  expect(lists.get('drug_a')?.entries.map(({ system, code }) => `${system} ${code}`)).toEqual([
    'bnf 0209',
    'name aspirin',
  ]);
});

test('a list that is there twice is refused: the second would hide the first', () => {
  expect(() => starterLists('a_cod\n  49436004 Atrial fibrillation\na_cod\n  38341003 Hypertension\n')).toThrow(
    'a_cod is there twice',
  );
});
