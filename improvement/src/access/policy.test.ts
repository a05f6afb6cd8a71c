import { describe, expect, test } from 'vitest';
import { day } from '../time/index.ts';
import {
  type Capability,
  capabilities,
  install,
  matrix,
  may,
  type Person,
  type Place,
  type Role,
  roleScopes,
  roles,
  type Scope,
} from './index.ts';

const today = day('2026-11-09');

/** Two programmes. The person belongs to practice F86001, whose one neighbour in its collaborative is F86002. */
const own: Place = { practices: ['F86001'], collaboratives: ['bp'], areas: ['08N'], programmes: ['east'] };
const same: Place = { ...own, practices: ['F86002'] };
const other: Place = { practices: ['F85001'], collaboratives: ['af'], areas: ['07X'], programmes: ['east'] };
const elsewhere: Place = { practices: ['A81001'], collaboratives: ['north-bp'], areas: ['00C'], programmes: ['north'] };
const neighbours = ['F86002'];
const scopeIds: Record<Scope, string> = {
  install: '',
  programme: 'east',
  area: '08N',
  collaborative: 'bp',
  practice: 'F86001',
};

function holder(role: Role, scope: Scope): Person {
  const grant = { role, scope, scopeId: scopeIds[scope], from: day('2026-01-01'), until: null };
  return { id: 'p', name: 'Priya Ashgrove', email: 'priya@example.test', grants: [grant] };
}

/**
 * Who may, by what they hold: in their own practice, another of the same collaborative, another collaborative of the
 * programme, another programme. From the agreement of the programme: members see one another by name inside their
 * collaborative; commissioners see collaboratives, never a practice's values; administrators see no data at all.
 */
const expected: [
  role: Role,
  scope: Scope,
  may: Record<Exclude<Capability, 'manage_people' | 'manage_settings'>, string>,
][] = [
  ['programme_lead', 'programme', row('yyy- yyy- yyy- yyy- yyy- yyy- ---- yyy- yyy- yyy- yyy-')],
  ['collaborative_lead', 'collaborative', row('yy-- yy-- yy-- yy-- ---- ---- ---- yy-- ---- ---- ----')],
  ['local_lead', 'practice', row('y--- yy-- yy-- y--- ---- ---- ---- yy-- y--- y--- ----')],
  ['local_lead', 'collaborative', row('yy-- yy-- yy-- yy-- ---- ---- ---- yy-- yy-- yy-- ----')],
  ['practice_member', 'practice', row('---- yy-- yy-- y--- y--- ---- ---- yy-- y--- y--- ----')],
  ['analyst', 'programme', row('yyy- yyy- yyy- yyy- yyy- yyy- yyy- yyy- ---- yyy- yyy-')],
  ['commissioner_viewer', 'area', row('yy-- yy-- ---- ---- ---- ---- ---- ---- ---- ---- ----')],
  ['commissioner_viewer', 'programme', row('yyy- yyy- ---- ---- ---- ---- ---- ---- ---- ---- ----')],
  ['administrator', 'install', row('---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ----')],
];

function row(marks: string) {
  const [
    programme = '',
    collaborative = '',
    values = '',
    history = '',
    enter = '',
    source = '',
    tokens = '',
    projects = '',
    edit = '',
    setCharts = '',
    setPooled = '',
  ] = marks.split(' ');
  return {
    see_programme: programme,
    see_collaborative: collaborative,
    see_values: values,
    see_history: history,
    enter_values: enter,
    name_source: source,
    make_tokens: tokens,
    see_projects: projects,
    edit_projects: edit,
    set_charts: setCharts,
    set_pooled_charts: setPooled,
  };
}

describe.each(expected)('%s over a %s', (role, scope, table) => {
  test.each(Object.entries(table))('%s: %s', (capability, marks) => {
    const asked = (place: Place) =>
      may(holder(role, scope), capability as keyof typeof table, place, today, neighbours);
    expect([own, same, other, elsewhere].map((place) => (asked(place) ? 'y' : '-')).join('')).toBe(marks);
  });
});

test('the table above has every role wherever it may be held', () => {
  const held = Object.entries(roleScopes).flatMap(([role, scopes]) => scopes.map((scope) => `${role} ${scope}`));
  expect(expected.map(([role, scope]) => `${role} ${scope}`).sort()).toEqual(held.sort());
});

test('only the administrator manages people and settings, and those only', () => {
  const everywhere = [install, own, same, other, elsewhere];
  for (const [role, scope] of expected) {
    const allowed = (Object.keys(capabilities) as Capability[]).filter((capability) =>
      everywhere.some((place) => may(holder(role, scope), capability, place, today, neighbours)),
    );
    const settings = allowed.filter((capability) => capability.startsWith('manage'));
    expect([role, settings]).toEqual([role, role === 'administrator' ? ['manage_people', 'manage_settings'] : []]);
    if (role === 'administrator') expect(allowed).toEqual(settings);
  }
});

test.each([
  ['the day before it begins', '2026-02-28', false],
  ['its first day', '2026-03-01', true],
  ['its last day', '2026-03-31', true],
  ['the first day without it', '2026-04-01', false],
])('a role from 1 to 31 March is held: %s', (_, on, held) => {
  const grant = {
    role: 'practice_member',
    scope: 'practice',
    scopeId: 'F86001',
    from: day('2026-03-01'),
    until: day('2026-04-01'),
  } as const;
  const person = { ...holder('practice_member', 'practice'), grants: [grant] };
  expect(may(person, 'enter_values', own, day(on), neighbours)).toBe(held);
});

test('somebody without a role may nothing', () => {
  const nobody: Person = { id: 'n', name: 'N', email: 'n@example.test', grants: [] };
  const allowed = (Object.keys(capabilities) as Capability[]).filter((one) => may(nobody, one, own, today, neighbours));
  expect(allowed).toEqual([]);
});

test('the printed matrix has each role with each capability once, and says no exactly where the guard does', () => {
  const rows = matrix();
  expect(rows.length).toBe(Object.keys(roles).length * Object.keys(capabilities).length);
  for (const { role, capability, reach } of rows) {
    const allowed = roleScopes[role].some((scope) =>
      [install, own, same].some((place) => may(holder(role, scope), capability, place, today, neighbours)),
    );
    expect([role, capability, reach !== null]).toEqual([role, capability, allowed]);
  }
});

test.each([
  ['practice_member', 'see_values', 'every practice that shares a collaborative with theirs'],
  ['practice_member', 'enter_values', 'their own practice'],
  ['local_lead', 'see_values', 'every practice that shares a collaborative with theirs, or their collaborative'],
  ['commissioner_viewer', 'see_collaborative', 'their area, or their programme'],
  ['commissioner_viewer', 'see_values', null],
  ['administrator', 'see_values', null],
  ['administrator', 'manage_people', 'this installation'],
])('the matrix says for %s and %s: %s', (role, capability, reach) => {
  expect(matrix()).toContainEqual({ role, capability, reach });
});
