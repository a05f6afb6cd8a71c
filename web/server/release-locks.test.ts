import { day, month } from '@tandem/improvement/time';
import { beforeAll, describe, expect, test } from 'vitest';
import { openClock } from './clock.ts';
import { freshDatabase } from './database/testing.ts';
import { asPerson } from './database/transaction.ts';
import { addAgreement } from './store/agreements.ts';
import { addRelease } from './store/releases.ts';
import { addImport } from './store/submissions.ts';
import { makeToken } from './store/tokens.ts';
import { everyRole, everySomebody } from './testing.ts';

/* The second lock alone, round tokens and released counts: raw SQL in the role of requests. */

const { pool } = await freshDatabase();
const { idOf } = await everyRole(pool, openClock().today());
const lead = idOf('programme_lead');

/** An import of the programme lead. */
let leadsImport = '';

beforeAll(async () => {
  await asPerson(pool, lead, async (db) => {
    await db.query(
      `insert into submission (practice, measure, definition_version, month, kind, numerator, denominator, source, by_person)
       select ods, 'bp', 1, '2025-12', 'counts', 1, 2, 'practice', $1 from practice order by ods`,
      [lead],
    );
    await addImport(db, { fileName: 'x.csv', sha256: '', source: 'practice', counts: {} });
  });
  leadsImport = (await pool.query<{ id: string }>('select id from import limit 1')).rows[0]?.id ?? '';
  await asPerson(pool, idOf('analyst'), (db) =>
    addAgreement(db, { id: 'signed', parties: ['programme:east'], measures: [], expires: day('2099-01-01') }),
  );
  await asPerson(pool, lead, (db) =>
    db.query(
      `insert into agreed_count (submission, agreement, practice, kind)
       select id, 'signed', practice, 'nobody_eligible' from submission order by id desc limit 1`,
    ),
  );
  await asPerson(pool, idOf('analyst'), async (db) => {
    await makeToken(db, 'The secure machine');
    const counts = { fileName: 'out.csv', sha256: '', source: 'indicators', counts: {} };
    const counted = [
      { measure: 'bp', definition: 'HYP008', from: month('2026-01'), practices: ['F86001'], codelists: '' },
    ];
    const release = { policy: 'open', extract: day('2026-02-10'), manifest: {}, counted } as const;
    await addRelease(db, await addImport(db, counts), release);
  });
});

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
  test('makes tokens only as an analyst, and for nobody else', async () => {
    const text = `insert into token (person, name, token_hash, expires_at) values ($1, 'X', '\\x00', now())`;
    expect((await touched(idOf(name), text, idOf(name))) > 0).toBe(name === 'analyst');
    expect(await touched(idOf(name), text, lead)).toBe(0);
  });

  test('sees and revokes its own tokens alone, and no secret', async () => {
    const seen = await asPerson(pool, idOf(name), (db) => db.query<{ name: string }>('select name from token'));
    expect(seen.rows.map((row) => row.name)).toEqual(name === 'analyst' ? ['The secure machine'] : []);
    expect(await touched(idOf(name), 'update token set revoked_at = now()')).toBe(name === 'analyst' ? 1 : 0);
    expect(await touched(idOf(name), 'select token_hash from token')).toBe(0);
    expect(await touched(idOf(name), `update token set expires_at = 'infinity'`)).toBe(0);
  });

  test('sees where its own counts come from, and by which definition any were counted', async () => {
    const own = await asPerson(pool, idOf(name), (db) => db.query('select from release'));
    expect(own.rowCount).toBe(name === 'analyst' ? 1 : 0);
    const counted = await asPerson(pool, idOf(name), (db) => db.query('select from release_definition'));
    expect(counted.rowCount).toBe(1);
  });

  test('brings agreements in only as an analyst, and no exact count of somebody else or as no party', async () => {
    const agreement = `insert into agreement (id, parties, measures, expires) values ('new', '{programme:east}', '{}', 'infinity')`;
    expect((await touched(idOf(name), agreement)) > 0).toBe(name === 'analyst');
    const count = `insert into agreed_count (submission, agreement, practice, kind) select id, 'signed', practice, 'nobody_eligible' from submission order by id limit 1`;
    expect((await touched(idOf(name), count)) > 0).toBe(name === 'programme_lead');
    const seen = await asPerson(pool, idOf(name), (db) => db.query('select from agreed_count'));
    expect(seen.rowCount).toBe(name === 'programme_lead' || name === 'analyst' ? 1 : 0);
  });

  test('says where counts come from only for its own imports', async () => {
    const text = `insert into release (import, policy, extract_date, manifest) values ($1, 'open', current_date, '{}')`;
    expect((await touched(idOf(name), text, leadsImport)) > 0).toBe(name === 'programme_lead');
    const counted = `insert into release_definition values ($1, 'bp', 'D', '2026-01', current_date, '', '{}')`;
    expect((await touched(idOf(name), counted, leadsImport)) > 0).toBe(name === 'programme_lead');
  });
});
