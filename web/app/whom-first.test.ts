import { expect, test } from 'vitest';
import { firstToSee, isAllHidden } from './whom-first.ts';

const groups = (...people: readonly (number | null)[]) =>
  people.map((n, at) => ({ id: String(at + 1), says: `urgent, in degree ${at + 1}`, people: n }));

test('the first group in which anybody is', () => {
  expect(firstToSee(groups(0, 40, 90))).toEqual({ says: '40 people to see first: urgent, in degree 2', before: null });
  expect(firstToSee(groups(1))?.says).toBe('One person to see first: urgent, in degree 1');
});

test('a hidden group that is more urgent is named: those behind it are not the first', () => {
  expect(firstToSee(groups(0, null, 40))).toMatchObject({
    says: '40 people to see: urgent, in degree 3',
    before: { id: '2' },
  });
});

test('where nobody waits, or every number is hidden, nothing is said', () => {
  expect(firstToSee(groups(0, 0))).toBeNull();
  expect(firstToSee(groups(null, 0))).toBeNull();
  expect([isAllHidden(groups(null, null)), isAllHidden(groups(null, 0))]).toEqual([true, false]);
});
