import { expect, test } from 'vitest';
import { holdsNhsNumber, identifierProblems } from './identifiers.ts';

// 9434765919 is the example of the NHS Data Dictionary; 9434765918 has another check digit.
test.each([
  ['9434765919', true],
  ['943 476 5919', true],
  ['943-476-5919', true],
  ['seen 943 476 5919 today', true],
  ['9434765918', false],
  ['999791000000106', false],
  ['9434765919.5', false],
  ['1.9434765919', false],
  ['12', false],
])('"%s": %s', (text, found) => {
  expect(holdsNhsNumber(text)).toBe(found);
});

test('a table says each cell that may point to a patient, and never the number itself', () => {
  const table = [
    ['Practice', 'Month', 'Note'],
    ['F86001', '2026-03', 'as counted'],
    ['F86001', '2026-04', 'without 943 476 5919'],
  ];
  expect(identifierProblems(table)).toEqual([
    { field: 'file', says: 'Row 3, Note: this may be an NHS number. Nothing that could point to a patient is taken.' },
  ]);
  const [heading] = identifierProblems([['9434765919'], ['1']]);
  expect(heading?.says).not.toContain('9434765919');
  expect(identifierProblems(table.slice(0, 2))).toEqual([]);
});

test('a column of them is told by the first twenty', () => {
  const found = identifierProblems([['Id'], ...Array.from({ length: 50 }, () => ['9434765919'])]);
  expect(found).toHaveLength(21);
  expect(found.at(-1)?.says).toBe('And 30 more like these.');
});
