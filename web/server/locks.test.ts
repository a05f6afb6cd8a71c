import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { openClock } from './clock.ts';
import { freshDatabase } from './database/testing.ts';
import { asPerson } from './database/transaction.ts';
import { makeLink } from './store/links.ts';
import { teamOf } from './store/testing.ts';
import { everyRole, everySomebody, oracle, practices, type Reached } from './testing.ts';

/* The second lock alone: raw SQL in the role of requests, without the guard. */

const { pool } = await freshDatabase();
const { cast, idOf } = await everyRole(pool, openClock().today());
const lead = idOf('programme_lead');
const first = (practice: string, noun: string) => `${noun}-${practice.toLowerCase()}`;

type At = { practice: string; person: string; team: string; id: string };

/** A setting of the chart of all practices of a collaborative together, after the first one. */
const setPooled = `insert into chart_setting (id, collaborative, measure, number, choice, reason, by_person)
  values (gen_random_uuid(), $1::text, 'bp', (select count(*) + 1 from chart_setting where collaborative = $1::text), '{}', 'A reason', $2)`;

/** Everything that may be written at a practice, and who may. */
const writes: readonly {
  what: string;
  needs: keyof Reached;
  statement: (at: At) => [text: string, ...values: string[]];
}[] = [
  {
    what: 'a value',
    needs: 'enter_values',
    statement: ({ practice, person }) => [
      `insert into submission (practice, measure, definition_version, month, kind, numerator, denominator, source, by_person)
       values ($1, 'bp', 1, '2026-01', 'counts', 1, 2, 'practice', $2)`,
      practice,
      person,
    ],
  },
  {
    what: 'a source of record',
    needs: 'enter_values',
    statement: ({ practice, person }) => [
      `insert into record_source (practice, measure, source, set_by) values ($1, 'missed', 'practice', $2)`,
      practice,
      person,
    ],
  },
  {
    what: 'another source of record',
    needs: 'enter_values',
    statement: ({ practice, person }) => [
      `update record_source set source = 'feed', set_by = $2 where practice = $1`,
      practice,
      person,
    ],
  },
  {
    what: 'a project',
    needs: 'edit_projects',
    statement: ({ practice, team, id }) => [
      `insert into project (id, team, practice, name, rationale, aim, state, started_on)
       values ($3, $2, $1, 'A project', '', '{}', 'active', '2026-01-01')`,
      practice,
      team,
      id,
    ],
  },
  {
    what: 'a changed project',
    needs: 'edit_projects',
    statement: ({ practice }) => [`update project set name = 'Renamed' where practice = $1`, practice],
  },
  {
    what: 'a test',
    needs: 'edit_projects',
    statement: ({ practice, id }) => [
      `insert into cycle (id, project, practice, letter, state, plan, planned_on) values ($3, $2, $1, 'Z', 'planned', '{}', '2026-01-02')`,
      practice,
      first(practice, 'project'),
      id,
    ],
  },
  {
    what: 'a changed test',
    needs: 'edit_projects',
    statement: ({ practice }) => [`update cycle set letter = 'Y' where practice = $1`, practice],
  },
  {
    what: 'a setting of a chart',
    needs: 'set_charts',
    statement: ({ practice, person }) => [
      `insert into chart_setting (id, practice, measure, number, choice, reason, by_person)
       values (gen_random_uuid(), $1, 'bp', 2, '{}', 'A reason', $2)`,
      practice,
      person,
    ],
  },
];

beforeAll(async () => {
  await asPerson(pool, cast.administrator, async (db) => {
    await db.query(`insert into measure (id, name, kind) values ('missed', 'Missed', 'balancing')`);
    await db.query(`insert into list_size (practice, day, patients) values ('F86001', '2019-01-01', 8412)`);
    await db.query(`insert into network (id, collaborative, name) values ('north', 'bp-one', 'North')`);
    await makeLink(db, cast.Priya, 'invitation');
  });
  for (const practice of practices) await oneOfEach(practice);
  await asPerson(pool, lead, (db) => db.query(setPooled, ['bp-one', lead]));
});

/** One value, source of record, project, test and record of what was done at a practice, by the programme lead. */
async function oneOfEach(practice: string): Promise<void> {
  const team = await teamOf(pool, practice);
  await asPerson(pool, lead, async (db) => {
    await db.query(
      `insert into submission (practice, measure, definition_version, month, kind, numerator, denominator, source, by_person)
       values ($1, 'bp', 1, '2025-12', 'counts', 1, 2, 'practice', $2)`,
      [practice, lead],
    );
    await db.query(`insert into record_source (practice, measure, source, set_by) values ($1, 'bp', 'practice', $2)`, [
      practice,
      lead,
    ]);
    await db.query(
      `insert into project (id, team, practice, name, rationale, aim, state, started_on)
       values ($3, $2, $1, 'A project', '', '{}', 'active', '2026-01-01')`,
      [practice, team, first(practice, 'project')],
    );
    await db.query(
      `insert into cycle (id, project, practice, letter, state, plan, planned_on) values ($2, $3, $1, 'A', 'planned', '{}', '2026-01-02')`,
      [practice, first(practice, 'cycle'), first(practice, 'project')],
    );
    await db.query(
      `insert into audit (person, action, noun, noun_id, practice) values ($2, 'sent', 'practice', $1, $1)`,
      [practice, lead],
    );
    await db.query(
      `insert into chart_setting (id, practice, measure, number, choice, reason, by_person)
       values (gen_random_uuid(), $1, 'bp', 1, '{}', 'A reason', $2)`,
      [practice, lead],
    );
    await db.query(
      `insert into import (by_person, file_name, sha256, source, counts) values ($1, 'x.csv', '', 'practice', '{}')`,
      [lead],
    );
  });
}

/** The practices, by their last digit, whose rows a table gives somebody. */
async function seen(personId: string, table: string): Promise<string> {
  const text = `select distinct practice from ${table} where practice is not null order by practice`;
  const { rows } = await asPerson(pool, personId, (db) => db.query<{ practice: string }>(text));
  return rows.map(({ practice }) => practice.at(-1)).join('');
}

/** Thrown to undo what was let through. */
class Undone extends Error {
  readonly rows: number;
  constructor(rows: number) {
    super('undone on purpose');
    this.rows = rows;
  }
}

/** The rows that a statement would write for somebody; none where it is refused. Nothing of it is kept. */
async function touched(personId: string, text: string, ...values: readonly string[]): Promise<number> {
  const fault: unknown = await asPerson(pool, personId, async (db) => {
    throw new Undone((await db.query(text, [...values])).rowCount ?? 0);
  }).catch((reason: unknown) => reason);
  if (fault instanceof Undone) return fault.rows;
  if (fault instanceof Error && 'code' in fault && fault.code === '42501') return 0;
  throw fault;
}

describe.each(everySomebody)('%s', (name) => {
  const { see_values, see_projects, see_history } = oracle[name];
  const isAdministrator = name === 'administrator';

  test.each([
    { table: 'submission', reached: see_values },
    { table: 'current_submission', reached: see_values },
    { table: 'record_source', reached: see_values },
    { table: 'project', reached: see_projects },
    { table: 'cycle', reached: see_projects },
    { table: 'chart_setting', reached: see_values },
    { table: 'audit', reached: see_history },
  ])('sees of $table what the oracle says', async ({ table, reached }) => {
    expect(await seen(idOf(name), table)).toBe(reached);
  });

  test.each(writes)('writes $what where the oracle says', async ({ needs, statement }) => {
    const allowed: string[] = [];
    for (const practice of practices) {
      const at = { practice, person: idOf(name), team: await teamOf(pool, practice), id: `new-${randomUUID()}` };
      if ((await touched(idOf(name), ...statement(at))) > 0) allowed.push(practice.slice(-1));
    }
    expect(allowed.join('')).toBe(oracle[name][needs]);
  });

  test('sees the sums of a collaborative that it may see, and nothing of them otherwise', async () => {
    const may = see_values !== '' || name === 'commissioner_viewer';
    const sums = await asPerson(pool, idOf(name), (db) =>
      db.query(`select numerator, denominator, reporting from access.pooled('bp-one')`),
    );
    expect(sums.rows).toEqual(may ? [{ numerator: 2, denominator: 4, reporting: 2 }] : []);
  });

  test('sees and sets the chart of all practices together as the oracle says', async () => {
    const maySee = see_values !== '' || name === 'commissioner_viewer';
    const { rowCount } = await asPerson(pool, idOf(name), (db) =>
      db.query(`select from chart_setting where collaborative = 'bp-one'`),
    );
    const added = await touched(idOf(name), setPooled, 'bp-one', idOf(name));
    expect([rowCount, added > 0]).toEqual([maySee ? 1 : 0, name === 'programme_lead' || name === 'analyst']);
  });

  test('sees its own imports alone', async () => {
    const { rowCount } = await asPerson(pool, idOf(name), (db) => db.query('select from import'));
    expect(rowCount).toBe(name === 'programme_lead' ? practices.length : 0);
  });

  test.each([
    { what: 'adds people', text: `insert into person (name, email) values ('New', 'new@roles.test')` },
    { what: 'changes other people', text: 'update person set name = name where id <> $1' },
    { what: 'changes its own entry', text: 'update person set left_on = null where id = $1' },
    { what: 'sees links', text: `select from invitation where person = $1 or person <> $1` },
    {
      what: 'gives roles',
      text: `insert into holding (person, role, scope, scope_id, from_day) values ($1, 'programme_lead', 'programme', 'west', current_date)`,
    },
    { what: 'changes roles', text: 'update holding set until_day = null where person = $1 or person <> $1' },
    {
      what: 'makes links',
      text: `insert into invitation (token_hash, person, purpose, expires_at) values ('\\x00', $1, 'reset', now())`,
    },
  ])('$what only as the administrator', async ({ text }) => {
    const rows = await touched(idOf(name), text, ...(text.includes('$1') ? [idOf(name)] : []));
    expect(rows > 0).toBe(isAdministrator);
  });

  test('changes settings only as the administrator', async () => {
    for (const table of settings) {
      const column = table === 'practice' ? 'ods' : table === 'area' ? 'code' : await anyColumn(table);
      const rows = await touched(idOf(name), `update ${table} set ${column} = ${column}`);
      expect([table, rows > 0]).toEqual([table, isAdministrator]);
    }
  });

  test('adds settings only as the administrator', async () => {
    for (const { text } of additions) {
      expect([text, (await touched(idOf(name), text)) > 0]).toEqual([text, isAdministrator]);
    }
  });

  test('sees other people only as the administrator', async () => {
    const { rowCount } = await asPerson(pool, idOf(name), (db) =>
      db.query('select from person where id <> $1', [idOf(name)]),
    );
    const roles = await asPerson(pool, idOf(name), (db) =>
      db.query('select from holding where person <> $1', [idOf(name)]),
    );
    expect([(rowCount ?? 0) > 0, (roles.rowCount ?? 0) > 0]).toEqual([isAdministrator, isAdministrator]);
  });
});

/** The tables that a programme is made of, of which the small one fills these. */
const settings = [
  'area',
  'practice',
  'practice_area',
  'list_size',
  'programme',
  'collaborative',
  'network',
  'team',
  'learning_set',
  'measure',
  'definition',
  'collaborative_measure',
];

async function anyColumn(table: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public' order by ordinal_position limit 1`,
    [table],
  );
  return rows[0]?.name ?? '';
}

/** One row more for each table of settings. */
const additions: readonly { text: string }[] = [
  { text: `insert into area (code, name) values ('08F', 'Havering')` },
  { text: `insert into practice (ods, name) values ('F82002', 'Haven')` },
  { text: `insert into practice_area (practice, area, from_day) values ('F86001', '08N', '2020-01-01')` },
  { text: `insert into list_size (practice, day, patients) values ('F86001', '2020-01-01', 1)` },
  { text: `insert into programme (id, name, starts, months) values ('west', 'West', '2026-01', 12)` },
  {
    text: `insert into collaborative (id, programme, name, topic, area, starts, months, due_day) values ('c', 'east', 'C', 'diabetes', '08N', '2026-01', 12, 14)`,
  },
  { text: `insert into network (id, collaborative, name) values ('n', 'bp-one', 'N')` },
  { text: `insert into team (id, collaborative, practice, joined) values ('t', 'bp-one', 'F86003', '2026-01-01')` },
  {
    text: `insert into learning_set (id, collaborative, number, day, starts, ends, place) values ('l', 'bp-one', 9, '2026-11-30', '13:00', '17:00', 'X')`,
  },
  { text: `insert into measure (id, name, kind) values ('m', 'M', 'outcome')` },
  {
    text: `insert into definition select measure, 2, '2027-01', population, numerator, denominator, exclusions, source, direction, target, form, unit, unit_name, month_window, numerator_label, denominator_label from definition`,
  },
  { text: `insert into collaborative_measure (collaborative, measure, position) values ('bp-one', 'missed', 2)` },
];

test('nobody set: no rows of any table that requests may read', async () => {
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

test('every table that requests may touch has row level security, forced on its owner too', async () => {
  const { rows } = await pool.query(
    `select distinct c.relname from information_schema.role_table_grants g
     join pg_class c on c.relname = g.table_name and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     where g.grantee = 'tandem_app' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  expect(rows).toEqual([]);
});

test('accounts, sessions and links are out of reach even for an administrator', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'auth'`,
  );
  expect(rows.length).toBeGreaterThan(7);
  for (const { name } of rows) {
    await expect(
      asPerson(pool, cast.administrator, (db) => db.query(`select from auth.${name}`)),
    ).rejects.toMatchObject({ code: '42501' });
  }
});

test('values and the record of what was done are only ever added to, even by the owner', async () => {
  for (const table of ['submission', 'audit', 'chart_setting']) {
    for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(asPerson(pool, lead, (db) => db.query(statement))).rejects.toMatchObject({ code: '42501' });
      await expect(pool.query(statement)).rejects.toThrow(/append-only/);
    }
  }
});

describe('nobody writes in the name of another', () => {
  const at = { practice: 'F86001', person: idOf('analyst'), team: 'bp-one-f86001', id: 'forged' };
  const named = writes
    .filter(({ needs }) => needs === 'enter_values' || needs === 'set_charts')
    .map(({ what, statement }) => ({ what, forged: statement(at) }));
  const others: typeof named = [
    {
      what: 'an import',
      forged: [
        `insert into import (by_person, file_name, sha256, source, counts) values ($1, 'x', '', 'x', '{}')`,
        at.person,
      ],
    },
    {
      what: 'what was done',
      forged: [`insert into audit (person, action, noun, noun_id) values ($1, 'sent', 'x', 'x')`, at.person],
    },
  ];

  test.each([...named, ...others])('$what', async ({ forged }) => {
    expect(await touched(lead, ...forged)).toBe(0);
  });
});
