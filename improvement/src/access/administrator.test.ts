import { expect, test } from 'vitest';
import { day } from '../time/index.ts';
import { isLastAdministrator, type Person, type Role } from './index.ts';

const today = day('2026-11-22');

function person(id: string, role: Role, until: string | null = null): Person {
  const grant = {
    role,
    scope: 'install',
    scopeId: 'install',
    from: day('2026-01-01'),
    until: until ? day(until) : null,
  } as const;
  return { id, name: id, email: `${id}@example.test`, grants: [grant] };
}

test.each([
  { source: 'alone', present: [person('ada', 'administrator')], last: true },
  { source: 'with another', present: [person('ada', 'administrator'), person('bo', 'administrator')], last: false },
  {
    source: 'the other has ended',
    present: [person('ada', 'administrator'), person('bo', 'administrator', '2026-11-22')],
    last: true,
  },
  {
    source: 'the other is something else',
    present: [person('ada', 'administrator'), person('bo', 'analyst')],
    last: true,
  },
  {
    source: 'somebody else is the one',
    present: [person('bo', 'administrator'), person('ada', 'analyst')],
    last: false,
  },
  { source: 'nobody is', present: [person('ada', 'analyst')], last: false },
])('$source', ({ present, last }) => {
  expect(isLastAdministrator(present, 'ada', today)).toBe(last);
});
