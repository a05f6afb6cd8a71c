import { randomUUID } from 'node:crypto';
import { readSetup } from '@tandem/improvement/convening';
import { day } from '@tandem/improvement/time';
import type { Pool } from 'pg';
import { asOwner, asPerson } from '../database/transaction.ts';
import { addGrant, addPerson } from './people.ts';
import { saveRules } from './rules.ts';
import { saveSetup } from './setup.ts';

const definition = {
  version: 1,
  from: '2024-11',
  population: 'Adults with hypertension',
  numerator: 'Latest reading at target',
  denominator: 'Reviewed this month',
  exclusions: 'none',
  source: 'Search QI 1',
  frequency: 'monthly',
  direction: 'increase',
  target: 0.8,
  form: 'counts',
  unit: 'percent',
  unitName: '',
  window: 'month',
  numeratorLabel: 'at target',
  denominatorLabel: 'reviewed',
};

const from = '2024-11-01';
const days = ['2025-12-11', '2026-02-12', '2026-04-16', '2026-06-11', '2026-09-10', '2026-11-19'];
const collaborative = (id: string, practices: string[]) => ({
  id,
  name: id,
  topic: 'hypertension',
  area: '08N',
  starts: '2025-12',
  months: 12,
  dueDay: 14,
  measures: ['bp'],
  networks: [],
  practices: practices.map((ods) => ({ ods, joined: '2025-12-01' })),
  learningSets: days.map((day, at) => ({
    number: at + 1,
    day,
    starts: '13:00',
    ends: '17:00',
    place: 'Fernhollow Hall',
  })),
});
const person = (name: string, role: string, scope: string, scopeId: string) => ({
  name,
  email: `${name.toLowerCase()}@example.test`,
  roles: [{ role, scope, scopeId, from }],
});

/** Two practices in one collaborative and a third in another, with somebody for each kind of reach. */
const programme = {
  programme: { id: 'east', name: 'East', starts: '2025-12', months: 12 },
  areas: [{ code: '08N', name: 'Redbridge' }],
  practices: [
    { ods: 'F86001', name: 'Lanternfield', area: '08N', areaFrom: '2013-04-01' },
    { ods: 'F86002', name: 'Quillbrook', area: '08N', areaFrom: '2013-04-01' },
    { ods: 'F86003', name: 'Hollin Wharf', area: '08N', areaFrom: '2013-04-01' },
  ],
  measures: [{ id: 'bp', name: 'Blood pressure at target', kind: 'outcome', definitions: [definition] }],
  collaboratives: [collaborative('bp-one', ['F86001', 'F86002']), collaborative('bp-two', ['F86003'])],
  people: [
    person('Priya', 'practice_member', 'practice', 'F86001'),
    person('Colm', 'practice_member', 'practice', 'F86002'),
    person('Safiya', 'practice_member', 'practice', 'F86003'),
    person('Lead', 'collaborative_lead', 'collaborative', 'bp-one'),
    person('Viewer', 'commissioner_viewer', 'programme', 'east'),
  ],
};

/** The ids of the people of the small programme, by name. */
export type Cast = Readonly<Record<'Priya' | 'Colm' | 'Safiya' | 'Lead' | 'Viewer' | 'administrator', string>>;

/** Fills an empty database with a small programme, through the doors that the product uses. */
export async function smallProgramme(pool: Pool): Promise<Cast> {
  const read = readSetup(programme);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const cast = {
    Priya: randomUUID(),
    Colm: randomUUID(),
    Safiya: randomUUID(),
    Lead: randomUUID(),
    Viewer: randomUUID(),
    administrator: randomUUID(),
  };
  await saveRules(pool);
  await asOwner(pool, async (db) => {
    await addPerson(db, { id: cast.administrator, name: 'Administrator', email: 'administrator@example.test' });
    const grant = {
      role: 'administrator',
      scope: 'install',
      scopeId: 'install',
      from: day(from),
      until: null,
    } as const;
    await addGrant(db, cast.administrator, grant);
  });
  const ids = new Map(Object.entries(cast).map(([name, id]) => [`${name.toLowerCase()}@example.test`, id]));
  await asPerson(pool, cast.administrator, (db) =>
    saveSetup(db, read.value.setup, day('2026-10-01'), (email) => ids.get(email) ?? randomUUID()),
  );
  return cast;
}

/** Who is on the team of a practice in the small programme: teams are named by collaborative and practice. */
export async function teamOf(pool: Pool, practice: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from team where practice = $1', [practice]);
  const [team] = rows;
  if (!team) throw new Error(`${practice} is in no collaborative of the small programme`);
  return team.id;
}
