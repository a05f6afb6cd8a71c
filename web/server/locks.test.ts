import { randomUUID } from 'node:crypto';
import type { Capability, Grant, Role } from '@tandem/improvement/access';
import { addDays } from '@tandem/improvement/time';
import { RouterContextProvider } from 'react-router';
import { beforeAll, describe, expect, test } from 'vitest';
import { openClock } from './clock.ts';
import { freshDatabase } from './database/testing.ts';
import { asPerson } from './database/transaction.ts';
import { visit } from './guard.ts';
import { addGrant, addPerson, endGrant, markLeft } from './store/people.ts';
import { placeOfPractice } from './store/places.ts';
import { type Cast, smallProgramme, teamOf } from './store/testing.ts';
import { visitorContext } from './visitor.ts';

/*
 * Both locks against one table, each alone: row level security by raw SQL without the guard, and the guard by its own word
 * without a row being read. 1 and 2 are practices of one collaborative, 3 belongs to another; the person of a practice is of 1.
 */

const { pool } = await freshDatabase();
const today = openClock().today();
const practices = ['F86001', 'F86002', 'F86003'] as const;
type Name = Role | 'role that ended' | 'person who left' | 'role that begins tomorrow';

/** What each may reach, written by hand: see values, history and projects; enter values, edit projects. */
const oracle: Record<
  Name,
  Record<'see_values' | 'see_history' | 'see_projects' | 'enter_values' | 'edit_projects', string>
> = {
  practice_member: { see_values: '12', see_history: '1', see_projects: '12', enter_values: '1', edit_projects: '1' },
  local_lead: { see_values: '12', see_history: '1', see_projects: '12', enter_values: '', edit_projects: '1' },
  collaborative_lead: { see_values: '12', see_history: '12', see_projects: '12', enter_values: '', edit_projects: '' },
  programme_lead: {
    see_values: '123',
    see_history: '123',
    see_projects: '123',
    enter_values: '123',
    edit_projects: '123',
  },
  analyst: { see_values: '123', see_history: '123', see_projects: '123', enter_values: '123', edit_projects: '' },
  commissioner_viewer: { see_values: '', see_history: '', see_projects: '', enter_values: '', edit_projects: '' },
  administrator: { see_values: '', see_history: '', see_projects: '', enter_values: '', edit_projects: '' },
  'role that ended': { see_values: '', see_history: '', see_projects: '', enter_values: '', edit_projects: '' },
  'role that begins tomorrow': {
    see_values: '',
    see_history: '',
    see_projects: '',
    enter_values: '',
    edit_projects: '',
  },
  'person who left': { see_values: '', see_history: '', see_projects: '', enter_values: '', edit_projects: '' },
};
const names = Object.keys(oracle) as Name[]; // Object.keys forgets the key type

const held: Record<Name, Pick<Grant, 'role' | 'scope' | 'scopeId'>> = {
  practice_member: { role: 'practice_member', scope: 'practice', scopeId: 'F86001' },
  local_lead: { role: 'local_lead', scope: 'practice', scopeId: 'F86001' },
  collaborative_lead: { role: 'collaborative_lead', scope: 'collaborative', scopeId: 'bp-one' },
  programme_lead: { role: 'programme_lead', scope: 'programme', scopeId: 'east' },
  analyst: { role: 'analyst', scope: 'programme', scopeId: 'east' },
  commissioner_viewer: { role: 'commissioner_viewer', scope: 'area', scopeId: '08N' },
  administrator: { role: 'administrator', scope: 'install', scopeId: 'install' },
  'role that ended': { role: 'programme_lead', scope: 'programme', scopeId: 'east' },
  'role that begins tomorrow': { role: 'programme_lead', scope: 'programme', scopeId: 'east' },
  'person who left': { role: 'programme_lead', scope: 'programme', scopeId: 'east' },
};

const ids = new Map<Name, string>(names.map((name) => [name, randomUUID()]));
const idOf = (name: Name) => ids.get(name) ?? '';
let cast: Cast;

beforeAll(async () => {
  cast = await smallProgramme(pool);
  await asPerson(pool, cast.administrator, async (db) => {
    for (const name of names) {
      const from = addDays(today, name === 'role that begins tomorrow' ? 1 : -30);
      await addPerson(db, { id: idOf(name), name, email: `${name.replaceAll(/\W/g, '-')}@locks.test` });
      await addGrant(db, idOf(name), { ...held[name], from, until: null });
    }
    await endGrant(db, idOf('role that ended'), held['role that ended'], today);
    await markLeft(db, idOf('person who left'), today);
  });
  for (const practice of practices) await oneOfEach(practice);
});

/** One value, source of record, project, test and record of what was done at a practice, by the programme lead. */
async function oneOfEach(practice: string): Promise<void> {
  const team = await teamOf(pool, practice);
  await asPerson(pool, idOf('programme_lead'), async (db) => {
    await db.query(writes.submission, [practice, idOf('programme_lead'), 'practice']);
    await db.query(writes.project, [practice, team, `first-${practice.toLowerCase()}`]);
    await db.query('insert into record_source (practice, measure, source, set_by) values ($1, $2, $3, $4)', [
      practice,
      'bp',
      'practice',
      idOf('programme_lead'),
    ]);
    await db.query(writes.cycle, [practice, `first-${practice.toLowerCase()}`, `cycle-${practice.toLowerCase()}`]);
    await db.query(
      `insert into audit (person, action, noun, noun_id, practice) values ($1, 'sent', 'practice', $2, $2)`,
      [idOf('programme_lead'), practice],
    );
  });
}

const writes = {
  submission: `insert into submission (practice, measure, definition_version, month, kind, numerator, denominator, source, by_person)
    values ($1, 'bp', 1, '2026-01', 'counts', 1, 2, $3, $2)`,
  project: `insert into project (id, team, practice, name, rationale, aim, state, started_on)
    values ($3, $2, $1, 'A project', '', '{}', 'active', '2026-01-01')`,
  cycle: `insert into cycle (id, project, practice, letter, state, plan, planned_on) values ($3, $2, $1, 'A', 'planned', '{}', '2026-01-02')`,
};

/** The practices, by number, whose rows a statement gives somebody. */
async function seen(personId: string | null, table: string): Promise<string> {
  const { rows } = await asPerson(pool, personId, (db) =>
    db.query<{ practice: string }>(
      `select distinct practice from ${table} where practice is not null order by practice`,
    ),
  );
  return rows.map(({ practice }) => practice.at(-1)).join('');
}

/** The practices, by number, for which a statement is let through. Nothing of it is kept. */
async function written(
  personId: string,
  write: (practice: string) => { text: string; values: unknown[] },
): Promise<string> {
  const allowed: string[] = [];
  for (const practice of practices) {
    const { text, values } = write(practice);
    const tried = asPerson(pool, personId, async (db) => {
      await db.query(text, values);
      throw new Undone();
    });
    const fault: unknown = await tried.catch((reason: unknown) => reason);
    if (fault instanceof Undone) allowed.push(practice.slice(-1));
    else if (!isRefusal(fault)) throw fault;
  }
  return allowed.join('');
}

class Undone extends Error {}

function isRefusal(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === '42501';
}

describe('row level security alone', () => {
  test.each(names)('%s reads', async (name) => {
    const { see_values, see_projects, see_history } = oracle[name];
    const found = async (table: string) => seen(idOf(name), table);
    expect({
      submission: await found('submission'),
      current: await found('current_submission'),
      source: await found('record_source'),
      project: await found('project'),
      cycle: await found('cycle'),
      audit: await found('audit'),
    }).toEqual({
      submission: see_values,
      current: see_values,
      source: see_values,
      project: see_projects,
      cycle: see_projects,
      audit: see_history,
    });
  });

  test.each(names)('%s writes', async (name) => {
    const teams = new Map<string, string>(
      await Promise.all(practices.map(async (ods) => [ods, await teamOf(pool, ods)] as const)),
    );
    const id = idOf(name);
    const values = await written(id, (ods) => ({ text: writes.submission, values: [ods, id, 'second'] }));
    const projects = await written(id, (ods) => ({
      text: writes.project,
      values: [ods, teams.get(ods), randomUUID()],
    }));
    expect({ values, projects }).toEqual({ values: oracle[name].enter_values, projects: oracle[name].edit_projects });
  });

  test.each(names)('%s and the sums of a collaborative', async (name) => {
    const may = { ...oracle, commissioner_viewer: { see_values: 'sums alone' } }[name].see_values !== '';
    const sums = await asPerson(pool, idOf(name), (db) =>
      db.query(`select numerator, denominator, reporting from access.pooled('bp-one')`),
    );
    expect(sums.rows).toEqual(may ? [{ numerator: 2, denominator: 4, reporting: 2 }] : []);
  });

  test('nobody set: no rows of any table', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.role_table_grants
       where grantee = 'tandem_app' and privilege_type = 'SELECT' and table_schema = 'public'`,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { name } of rows) {
      const found = await asPerson(pool, null, (db) => db.query(`select from ${name} limit 1`));
      expect([name, found.rowCount]).toEqual([name, 0]);
    }
  });

  test('accounts, sessions and links are out of reach even for an administrator', async () => {
    for (const table of ['auth."user"', 'auth."session"', 'auth."account"', 'auth.demo_person', 'auth.first_link']) {
      const asked = asPerson(pool, cast.administrator, (db) => db.query(`select from ${table}`));
      await expect(asked).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('values and the record of what was done are only ever added to', async () => {
    for (const table of ['submission', 'audit']) {
      for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(asPerson(pool, idOf('programme_lead'), (db) => db.query(statement))).rejects.toMatchObject({
          code: '42501',
        });
        await expect(pool.query(statement)).rejects.toThrow(/append-only/);
      }
    }
  });

  test('nobody writes in the name of another', async () => {
    const forged = asPerson(pool, idOf('programme_lead'), (db) =>
      db.query(writes.submission, ['F86001', idOf('analyst'), 'forged']),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
    const blamed = asPerson(pool, idOf('programme_lead'), (db) =>
      db.query(`insert into audit (person, action, noun, noun_id) values ($1, 'sent', 'x', 'x')`, [idOf('analyst')]),
    );
    await expect(blamed).rejects.toMatchObject({ code: '42501' });
  });

  test.each(names)('%s and people: only administrators see others and give roles', async (name) => {
    const isAdministrator = name === 'administrator';
    const others = await asPerson(pool, idOf(name), (db) =>
      db.query('select from person where id <> $1', [idOf(name)]),
    );
    expect((others.rowCount ?? 0) > 0).toBe(isAdministrator);
    const grasping = asPerson(pool, idOf(name), (db) =>
      db.query(
        `insert into holding (person, role, scope, scope_id, from_day) values ($1, 'programme_lead', 'programme', 'west', current_date)`,
        [idOf(name)],
      ),
    );
    if (isAdministrator) await grasping;
    else await expect(grasping).rejects.toMatchObject({ code: '42501' });
    const renamed = await asPerson(pool, idOf(name), (db) => db.query(`update area set name = name`));
    expect(renamed.rowCount).toBe(isAdministrator ? 1 : 0);
  });
});

describe('the guard alone', () => {
  const asked = (personId: string | null) => {
    const context = new RouterContextProvider();
    context.set(visitorContext, { personId, sessionId: null, today, asPerson: (id, work) => asPerson(pool, id, work) });
    return { request: new Request('http://localhost/practices/F86001?month=2026-01'), context };
  };
  const capabilities: (keyof (typeof oracle)[Name] & Capability)[] = [
    'see_values',
    'see_history',
    'see_projects',
    'enter_values',
    'edit_projects',
  ];

  test.each(names.filter((name) => name !== 'person who left'))('%s', async (name) => {
    const said = await visit(asked(idOf(name)), async ({ db, may }) => {
      const reached: Record<string, string> = Object.fromEntries(capabilities.map((capability) => [capability, '']));
      for (const ods of practices) {
        const place = await placeOfPractice(db, ods);
        for (const capability of capabilities)
          if (place && may(capability, place)) reached[capability] += ods.slice(-1);
      }
      return reached;
    });
    expect(said).toEqual(oracle[name]);
  });

  test('what is out of reach and what does not exist give the same answer', async () => {
    const answers = ['F86003', 'F99999'].map((ods) =>
      visit(asked(idOf('local_lead')), async ({ db, need }) =>
        need('see_values', await placeOfPractice(db, ods)),
      ).catch((answer) => answer),
    );
    for (const answer of await Promise.all(answers))
      expect(answer).toMatchObject({ status: 404, statusText: 'Not found' });
  });

  test.each([
    { who: 'nobody', id: () => null },
    { who: 'a person who has left', id: () => idOf('person who left') },
    { who: 'a session of somebody unknown', id: () => randomUUID() },
  ])('$who is led to the sign-in page, and back', async ({ id }) => {
    const answer = await visit(asked(id()), async () => 'inside').catch((thrown) => thrown);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/sign-in?to=%2Fpractices%2FF86001%3Fmonth%3D2026-01',
    ]);
  });

  test('what a visit throws is rolled back, what it returns is kept', async () => {
    const rename = (name: string) => (found: { db: { query(text: string, values: unknown[]): unknown } }) =>
      found.db.query('update area set name = $1', [name]);
    await visit(asked(cast.administrator), async (found) => {
      await rename('Thrown')(found);
      throw new Response(null, { status: 409 });
    }).catch(() => null);
    await visit(asked(cast.administrator), async (found) => {
      await rename('Kept')(found);
      return new Response(null, { status: 303 });
    });
    expect((await pool.query('select name from area')).rows).toEqual([{ name: 'Kept' }]);
  });
});
