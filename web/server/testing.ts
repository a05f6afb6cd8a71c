import { randomUUID } from 'node:crypto';
import type { Grant, Role } from '@tandem/improvement/access';
import { addDays, type Day } from '@tandem/improvement/time';
import type { Pool } from 'pg';
import { asPerson } from './database/transaction.ts';
import { addGrant, addPerson, endGrant, markLeft } from './store/people.ts';
import { type Cast, smallProgramme } from './store/testing.ts';

/** The practices of the small programme: the first two share a collaborative, the third belongs to another. */
export const practices = ['F86001', 'F86002', 'F86003'] as const;

export type Somebody = Role | 'role that ended' | 'role that begins tomorrow' | 'person who left';
export type Reached = Record<
  'see_values' | 'see_history' | 'see_projects' | 'enter_values' | 'edit_projects' | 'set_charts',
  string
>;

const reach = (
  see_values: string,
  see_history: string,
  see_projects: string,
  enter_values: string,
  edit_projects: string,
  set_charts: string,
): Reached => ({
  see_values,
  see_history,
  see_projects,
  enter_values,
  edit_projects,
  set_charts,
});

/**
 * What each may reach, written by hand and not from the policy table: the practices by their last digit, for values, history
 * and projects to see, values to enter, projects to edit, charts to set. Whoever is of a practice is of the first.
 */
export const oracle: Readonly<Record<Somebody, Reached>> = {
  practice_member: reach('12', '1', '12', '1', '1', '1'),
  local_lead: reach('12', '1', '12', '', '1', '1'),
  collaborative_lead: reach('12', '12', '12', '', '', ''),
  programme_lead: reach('123', '123', '123', '123', '123', '123'),
  analyst: reach('123', '123', '123', '123', '', '123'),
  commissioner_viewer: reach('', '', '', '', '', ''),
  administrator: reach('', '', '', '', '', ''),
  'role that ended': reach('', '', '', '', '', ''),
  'role that begins tomorrow': reach('', '', '', '', '', ''),
  'person who left': reach('', '', '', '', '', ''),
};
// Object.keys forgets the key type.
export const everySomebody = Object.keys(oracle) as Somebody[];

const overEast = { role: 'programme_lead', scope: 'programme', scopeId: 'east' } as const;

const held: Record<Somebody, Pick<Grant, 'role' | 'scope' | 'scopeId'>> = {
  practice_member: { role: 'practice_member', scope: 'practice', scopeId: 'F86001' },
  local_lead: { role: 'local_lead', scope: 'practice', scopeId: 'F86001' },
  collaborative_lead: { role: 'collaborative_lead', scope: 'collaborative', scopeId: 'bp-one' },
  programme_lead: overEast,
  analyst: { role: 'analyst', scope: 'programme', scopeId: 'east' },
  commissioner_viewer: { role: 'commissioner_viewer', scope: 'area', scopeId: '08N' },
  administrator: { role: 'administrator', scope: 'install', scopeId: 'install' },
  'role that ended': overEast,
  'role that begins tomorrow': overEast,
  'person who left': overEast,
};

/** The small programme with one more person for each role and for each way of not holding one; their ids by name. */
export async function everyRole(pool: Pool, today: Day): Promise<{ cast: Cast; idOf: (name: Somebody) => string }> {
  const cast = await smallProgramme(pool);
  const ids = new Map(everySomebody.map((name) => [name, randomUUID()]));
  const idOf = (name: Somebody): string => {
    const id = ids.get(name);
    if (!id) throw new Error(`there is no ${name}`);
    return id;
  };
  await asPerson(pool, cast.administrator, async (db) => {
    for (const name of everySomebody) {
      const from = addDays(today, name === 'role that begins tomorrow' ? 1 : -30);
      await addPerson(db, { id: idOf(name), name, email: `${name.replaceAll(/\W/g, '-')}@roles.test` });
      await addGrant(db, idOf(name), { ...held[name], from, until: null });
    }
    await endGrant(db, idOf('role that ended'), overEast, today);
    await markLeft(db, idOf('person who left'), today);
  });
  return { cast, idOf };
}
