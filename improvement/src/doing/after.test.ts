import { expect, test } from 'vitest';
import { fieldsAfter } from './after.ts';
import { act, closed, withdrawn } from './cycle.example.ts';

const again = { what: closed.plan.what, who: closed.plan.who, scaleOf: 'patients' };

// The test of the example covers 40.
test.each([
  ['adopt', { ...again, scale: '200' }],
  ['expand', { ...again, scale: '200' }],
  ['adapt', { ...again, scale: '40' }],
  ['abandon', { who: again.who, scaleOf: 'patients', scale: '40' }],
] as const)('after %s', (decision, fields) => {
  expect(fieldsAfter({ ...closed, act: { ...act, decision } })).toEqual(fields);
});

test('what did not take place can be planned again as it was', () => {
  expect(fieldsAfter(withdrawn)).toEqual({ ...again, scale: '40' });
});
