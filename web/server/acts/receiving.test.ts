import { createHash, randomUUID } from 'node:crypto';
import { practiceSource } from '@tandem/improvement/measuring';
import { day, type Month, month } from '@tandem/improvement/time';
import { type Aggregate, cellsOfRows, type Manifest, type Policy, protect } from '@tandem/indicators/release';
import { describe, expect, test } from 'vitest';
import { openClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { openDoor } from '../door/door.ts';
import { visitByToken } from '../door/token.ts';
import { agreementShown } from '../store/agreements.ts';
import { addDefinition, measures as measuresOf } from '../store/measures.ts';
import { addGrant, addPerson, endGrant, markLeft } from '../store/people.ts';
import { countedChanges } from '../store/releases.ts';
import { current, history, pooled } from '../store/submissions.ts';
import { smallProgramme } from '../store/testing.ts';
import { makeToken, revokeToken, tokens } from '../store/tokens.ts';
import { bundleRowsMax } from './bundle.ts';
import { type Received, receive } from './receiving.ts';

const database = await freshDatabase();
const { pool } = database;
const cast = await smallProgramme(pool);
const config = { ...readConfig({ DATA_DIR: '/nowhere' }), secret: 'not used here, but long enough' };
const door = openDoor(database, config, () => {});
const today = openClock().today();
const analyst = randomUUID();
const held = { role: 'analyst', scope: 'programme', scopeId: 'east', from: day('2024-11-01'), until: null } as const;

await asPerson(pool, cast.administrator, async (db) => {
  await addPerson(db, { id: analyst, name: 'Analyst', email: 'analyst@example.test' });
  await addGrant(db, analyst, held);
  const [bp] = await measuresOf(db, ['bp']);
  const [definition] = bp?.definitions ?? [];
  if (!definition) throw new Error('the small programme has no measure bp');
  await addDefinition(db, 'bp', { ...definition, version: 2, from: month('2025-01'), indicator: 'hyp.bp month' });
});

const token = async (who = analyst, name = 'The secure machine') => asPerson(pool, who, (db) => makeToken(db, name));
const { secret } = await token();
const showing = (shown: string) => new Headers({ authorization: `Bearer ${shown}` });

function row(at: string, denominator: number, numerator: number, more: Partial<Aggregate> = {}): Aggregate {
  return {
    indicatorId: 'hyp.bp',
    definitionId: 'HYP008',
    practiceCode: 'F86001',
    month: at,
    mode: 'month',
    strata: {},
    register: denominator + 20,
    exclusions: 0,
    pcas: 20,
    denominator,
    numerator,
    ...more,
  };
}

const hash = 'b'.repeat(64);
function manifestFor(rows: readonly Aggregate[], more: Partial<Manifest>): Manifest {
  const series = [
    ...new Map(rows.map(({ indicatorId, mode }) => [`${indicatorId} ${mode}`, { indicatorId, mode }])).values(),
  ];
  return {
    format: 'tandem-aggregates',
    version: 1,
    releasable: true,
    policy: { id: 'published' },
    file: { name: 'out.csv', sha256: hash, rows: rows.length },
    extract: { date: '2026-01-10', inputs: [] },
    engine: { name: 'duckdb', version: '1.5.5' },
    definitions: [],
    codelists: [{ name: 'hyp_cod', version: '1', sha256: hash }],
    accounting: [],
    series: series.map(({ indicatorId, mode }) => ({
      indicator: indicatorId,
      mode,
      window_months: mode === 'month' || mode === 'flow' ? 1 : 12,
    })),
    options: {},
    ...more,
  };
}

type Wishes = { keep?: boolean; acceptValid?: boolean; shown?: string; more?: Partial<Manifest>; policy?: Policy };

/** Hands rows in as the tool does. */
async function handIn(rows: readonly Aggregate[], wishes: Wishes = {}): Promise<Received> {
  const { more = {}, policy = { id: 'published' } } = wishes;
  const cells = cellsOfRows(protect(rows, { policy }).rows);
  return send({ manifest: manifestFor(rows, { policy, ...more }), cells }, wishes);
}

async function send(
  bundle: unknown,
  { keep = true, acceptValid = false, shown = secret }: Wishes = {},
): Promise<Received> {
  const text = JSON.stringify(bundle);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const answer = await visitByToken({ door, address: '127.0.0.1' }, showing(shown), (visit) =>
    receive(visit, { text, sha256, keep, acceptValid }),
  );
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

async function stands(at: Month, practice = 'F86001') {
  const found = await asPerson(pool, analyst, (db) => current(db, [practice], ['bp']));
  return found.find((one) => one.month === at && one.source === 'indicators');
}

describe('counts that come in', () => {
  test('are stored as they were published, by the one way in; hidden ones are hidden', async () => {
    const rows = [row('2025-03', 98, 61), row('2025-04', 98, 5), row('2025-05', 98, 94), row('2025-06', 0, 0)];
    expect(await handIn(rows)).toMatchObject({ stored: true, rows: 4, accepted: 4, refused: 0, faults: [] });
    const kinds = await Promise.all(
      ['2025-03', '2025-04', '2025-05', '2025-06'].map(async (at) => (await stands(month(at)))?.value),
    );
    expect(kinds).toEqual([
      { kind: 'counts', numerator: 60, denominator: 100 },
      { kind: 'suppressed' },
      { kind: 'suppressed' },
      { kind: 'nobody_eligible' },
    ]);
    expect(await stands(month('2025-03'))).toMatchObject({ by: analyst, definitionVersion: 2 });
  });

  test('twice change nothing', async () => {
    expect(await handIn([row('2025-03', 98, 61)])).toMatchObject({ stored: false, accepted: 0, revised: 0, same: 1 });
  });

  test('revise what late records change, and keep what was known before', async () => {
    const more = { extract: { date: '2026-02-10', inputs: [] } };
    expect(await handIn([row('2025-03', 104, 66)], { more })).toMatchObject({ stored: true, revised: 1 });
    const [latest] = await asPerson(pool, analyst, (db) =>
      history(db, { practice: 'F86001', month: month('2025-03'), measure: 'bp' }, { from: 0, most: 9 }),
    );
    expect(latest).toMatchObject({
      submission: { value: { numerator: 65, denominator: 105 }, reason: 'Extract of 10 February 2026' },
      before: { value: { numerator: 60, denominator: 100 } },
    });
  });

  test('of an older extract than what is here are refused', async () => {
    const answer = await handIn([row('2025-03', 98, 61)]);
    expect(answer).toMatchObject({
      stored: false,
      faults: [{ column: 'extract', says: expect.stringMatching(/10 February 2026/) }],
    });
  });

  test('of strata and of series that no measure is fed by are counted and left', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const rows = [
      row('2025-07', 98, 61),
      row('2025-07', 50, 30, { strata: { sex: 'F' } }),
      row('2025-07', 98, 61, { mode: 'rolling12' }),
      row('2025-07', 98, 61, { indicatorId: 'af.reg' }),
      row('2024-12', 98, 61),
    ];
    expect(await handIn(rows, { more })).toMatchObject({
      rows: 5,
      accepted: 1,
      strata: 1,
      unused: 3,
      unusedSeries: ['af.reg month', 'hyp.bp month', 'hyp.bp rolling12'],
    });
  });

  test('are only looked at when that is asked', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const rows = [row('2025-08', 98, 61)];
    expect(await handIn(rows, { more, keep: false })).toMatchObject({ stored: false, accepted: 1 });
    expect(await stands(month('2025-08'))).toBeUndefined();
  });

  test('with a row refused are not stored, unless the rest may be', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const rows = [row('2025-09', 98, 61), row('2025-09', 98, 61, { practiceCode: 'Y99999' })];
    expect(await handIn(rows, { more })).toMatchObject({
      stored: false,
      refused: 1,
      faults: [{ row: 3, column: 'practice', says: expect.stringMatching(/Y99999/) }],
    });
    expect(await handIn(rows, { more, acceptValid: true })).toMatchObject({ stored: true, accepted: 1, refused: 1 });
  });

  test('of a source that is open may be any count', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const policy = { id: 'open', because: 'Invented patients' } as const;
    expect(await handIn([row('2025-10', 33, 4)], { more, policy })).toMatchObject({ stored: true });
    expect((await stands(month('2025-10')))?.value).toEqual({ kind: 'counts', numerator: 4, denominator: 33 });
  });

  test('beside values that the practice sends itself are a question, not an answer', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    await asPerson(pool, cast.Colm, (db) =>
      db.query(`insert into record_source (practice, measure, source, set_by) values ('F86002', 'bp', $1, $2)`, [
        practiceSource,
        cast.Colm,
      ]),
    );
    expect(await handIn([row('2025-03', 98, 61, { practiceCode: 'F86002' })], { more })).toMatchObject({
      stored: true,
      otherSource: 1,
    });
  });

  test('leave behind which definition counted, and that code lists were renewed', async () => {
    const codelists = [{ name: 'hyp_cod', version: '2', sha256: 'c'.repeat(64) }];
    const more = { extract: { date: '2026-04-10', inputs: [] }, codelists };
    await handIn([row('2025-11', 98, 61, { definitionId: 'HYP010' })], { more });
    expect(await asPerson(pool, cast.Viewer, (db) => countedChanges(db, 'bp'))).toEqual([
      { kind: 'definition', from: '2025-11', definition: 'HYP010', before: 'HYP008' },
      { kind: 'codelists', extract: '2026-04-10' },
    ]);
  });
});

describe('a bundle is refused', () => {
  const rows = [row('2025-12', 98, 61)];
  const more = { extract: { date: '2026-05-10', inputs: [] } };
  const good = () => ({ manifest: manifestFor(rows, more), cells: cellsOfRows(protect(rows).rows) });
  const says = async (bundle: unknown) => {
    const answer = await send(bundle);
    expect([answer.stored, await stands(month('2025-12'))]).toEqual([false, undefined]);
    return answer.faults;
  };

  test('with exact counts', async () => {
    const { manifest, cells } = good();
    expect(await says({ manifest: { ...manifest, releasable: false }, cells })).toMatchObject([
      { column: 'releasable' },
    ]);
    expect(await says({ manifest, cells: cellsOfRows(rows) })).toMatchObject(
      [{ row: 2, column: 'register' }, { column: 'denominator' }, { column: 'numerator' }].slice(0, 3),
    );
  });

  test.each(['9434765919', '943 476 5919', '943-476-5919'])(
    'with what may be an NHS number, naming the cell: %s',
    async (number) => {
      const { manifest, cells } = good();
      const with_ = cells.map((line, at) =>
        at === 1 ? line.map((cell, column) => (column === 1 ? number : cell)) : line,
      );
      expect(await says({ manifest, cells: with_ })).toMatchObject([{ row: 2, column: 'definition_id' }]);
      const noted = { ...manifest, options: { note: `see ${number}` } };
      expect(await says({ manifest: noted, cells })).toMatchObject([{ row: 0, column: 'manifest' }]);
    },
  );

  test.each([['nonsense'], [null], [{ manifest: {}, cells: 'x' }], [{ manifest: {}, cells: [[{}]] }]])(
    'that is none: %j',
    async (bundle) => {
      expect(await says(bundle)).toMatchObject([{ column: 'bundle' }]);
    },
  );

  test('that is too long', async () => {
    const { manifest, cells } = good();
    const long = [cells[0], ...Array.from({ length: bundleRowsMax + 1 }, () => cells[1])];
    expect(await says({ manifest, cells: long })).toMatchObject([{ says: expect.stringMatching(/at most/) }]);
  });

  test('that was changed on the way', async () => {
    const answer = await visitByToken({ door, address: '127.0.0.1' }, showing(secret), (visit) =>
      receive(visit, { text: JSON.stringify(good()), sha256: hash, keep: true, acceptValid: false }),
    );
    expect(answer).toMatchObject({ stored: false, faults: [{ says: expect.stringMatching(/changed on the way/) }] });
  });

  test('with a month that is not over', async () => {
    const future = [row('2099-01', 98, 61)];
    const cells = cellsOfRows(protect(future).rows);
    expect(await says({ manifest: manifestFor(future, more), cells })).toMatchObject([{ column: 'month' }]);
  });
});

describe('exact counts under an agreement', () => {
  const parties = ['collaborative:bp-one', 'programme:east'];
  const agreement = { id: 'dsa-7', parties, measures: ['hyp.bp'], expires: '2099-04-01' };
  const policy = { id: 'agreement', agreement } as const;
  const more = { extract: { date: '2026-06-10', inputs: [] } };
  const shownTo = async (who: string, at: string) =>
    (await asPerson(pool, who, (db) => current(db, ['F86001'], ['bp']))).find((one) => one.month === at)?.value;
  const exactly = (numerator: number, denominator: number) => ({ kind: 'counts', numerator, denominator });

  /** The agreement as it would stand had other people signed it, or for another time. */
  async function signedBy(others: readonly string[], expires: string): Promise<void> {
    await pool.query('alter table agreement no force row level security');
    await pool.query('update agreement set parties = $1, expires = $2', [others, expires]);
    await pool.query('alter table agreement force row level security');
  }

  test('are looked at without anything being kept', async () => {
    expect(await handIn([row('2026-01', 33, 18)], { more, policy, keep: false })).toMatchObject({ accepted: 1 });
    expect((await pool.query('select from agreement')).rowCount).toBe(0);
  });

  test('are shown to its parties', async () => {
    const other = row('2026-01', 29, 11, { practiceCode: 'F86003' });
    const rows = [row('2026-01', 33, 18), row('2026-02', 33, 4), row('2026-03', 0, 0), other];
    expect(await handIn(rows, { more, policy })).toMatchObject({ stored: true, accepted: 4 });
    for (const party of [cast.Priya, cast.Lead, analyst]) {
      expect(await shownTo(party, '2026-01')).toEqual(exactly(18, 33));
      expect(await shownTo(party, '2026-02')).toEqual(exactly(4, 33));
      expect(await shownTo(party, '2026-03')).toEqual({ kind: 'nobody_eligible' });
    }
  });

  test('are served to everybody else in their published form, and to nobody exactly when it is over', async () => {
    await signedBy(['practice:F86002'], agreement.expires);
    for (const other of [cast.Priya, cast.Lead, analyst]) {
      expect(await shownTo(other, '2026-01')).toEqual(exactly(20, 35));
      expect(await shownTo(other, '2026-02')).toEqual({ kind: 'suppressed' });
      const direct = await asPerson(pool, other, (db) => db.query('select from agreed_count'));
      expect(direct.rowCount).toBe(0);
    }
    expect(await shownTo(cast.Colm, '2026-01')).toEqual(exactly(18, 33));
    await signedBy(parties, '2026-01-01');
    for (const former of [cast.Priya, cast.Colm, analyst])
      expect(await shownTo(former, '2026-01')).toEqual(exactly(20, 35));
    await signedBy(parties, agreement.expires);
  });

  test('are pooled in their published form alone', async () => {
    const sums = await asPerson(pool, cast.Viewer, (db) => pooled(db, 'bp-one'));
    const of = (at: string) => sums.filter((sum) => sum.month === at);
    expect(of('2026-01')).toMatchObject([{ numerator: 20, denominator: 35, reporting: 1 }]);
    expect(of('2026-02')).toEqual([]);
  });

  test('say on the chart whose they are', async () => {
    const shown = { id: 'dsa-7', expires: '2099-04-01' };
    expect(await asPerson(pool, cast.Priya, (db) => agreementShown(db, 'F86001', 'bp'))).toEqual(shown);
    expect(await asPerson(pool, cast.Viewer, (db) => agreementShown(db, 'F86001', 'bp'))).toBeNull();
  });

  test('twice change nothing, and a late record revises them', async () => {
    expect(await handIn([row('2026-01', 33, 18)], { more, policy })).toMatchObject({ stored: false, same: 1 });
    expect(await handIn([row('2026-01', 33, 19)], { more, policy })).toMatchObject({ stored: true, revised: 1 });
    expect(await shownTo(cast.Priya, '2026-01')).toEqual(exactly(19, 33));
  });

  test.each<[string, Partial<typeof agreement>, RegExp]>([
    ['that is over', { id: 'dsa-8', expires: '2026-01-01' }, /ended on 1 January 2026/],
    ['with other parties than the one of that id', { parties: ['programme:east'] }, /with other parties/],
    ['that the sender is no party of', { id: 'dsa-9', parties: ['practice:F86001'] }, /You are no party/],
  ])('of one %s are refused', async (_, other, says) => {
    const otherPolicy = { id: 'agreement', agreement: { ...agreement, ...other } } as const;
    const answer = await handIn([row('2026-04', 33, 18)], { more, policy: otherPolicy });
    expect(answer).toMatchObject({
      stored: false,
      faults: [{ column: 'agreement', says: expect.stringMatching(says) }],
    });
  });
});

describe('a token', () => {
  const opens = (shown: string) =>
    visitByToken({ door, address: '127.0.0.2' }, showing(shown), async ({ token: id }) => ({ id }));

  test('opens for its person, is not kept, and tells when it was used', async () => {
    const made = await token(analyst, 'Second');
    expect(await opens(made.secret)).toEqual({ id: made.id });
    const { rows } = await pool.query('select * from token');
    expect(JSON.stringify(rows)).not.toContain(made.secret);
    const [latest] = await asPerson(pool, analyst, tokens);
    expect(latest).toMatchObject({ id: made.id, name: 'Second', state: 'open', lastUsed: expect.any(String) });
  });

  test.each([['tandem_nobody-made-this-one-at-all-000000000000'], ['short'], ['']])(
    'that nobody made opens nothing: %j',
    async (shown) => {
      expect(await opens(shown)).toBe('refused');
    },
  );

  test('is revoked by its person alone, and at once', async () => {
    const made = await token();
    expect(await asPerson(pool, cast.administrator, (db) => revokeToken(db, made.id))).toBe(false);
    expect(await opens(made.secret)).toEqual({ id: made.id });
    expect(await asPerson(pool, analyst, (db) => revokeToken(db, made.id))).toBe(true);
    expect(await opens(made.secret)).toBe('refused');
  });

  test('ends by itself', async () => {
    const made = await token();
    await pool.query('alter table token no force row level security');
    await pool.query(`update token set expires_at = now() - interval '1 second' where id = $1`, [made.id]);
    await pool.query('alter table token force row level security');
    expect(await opens(made.secret)).toBe('refused');
    expect((await asPerson(pool, analyst, tokens)).find(({ id }) => id === made.id)?.state).toBe('expired');
  });

  test('is worth nothing when its person may make none any more, or has left', async () => {
    const [other, gone] = [randomUUID(), randomUUID()];
    await asPerson(pool, cast.administrator, async (db) => {
      for (const [at, id] of [other, gone].entries()) {
        await addPerson(db, { id, name: `Other ${at}`, email: `other-${at}@example.test` });
        await addGrant(db, id, held);
      }
    });
    const [first, second] = [await token(other), await token(gone)];
    expect([await opens(first.secret), await opens(second.secret)]).toEqual([{ id: first.id }, { id: second.id }]);
    await asPerson(pool, cast.administrator, async (db) => {
      await endGrant(db, other, held, today);
      await markLeft(db, gone, today);
    });
    expect([await opens(first.secret), await opens(second.secret)]).toEqual(['refused', 'refused']);
  });

  test('is limited in how often it is shown from one address', async () => {
    const tries = await Promise.all(
      Array.from({ length: 605 }, () => visitByToken({ door, address: '10.1.1.1' }, new Headers(), async () => 'in')),
    );
    expect(tries.filter((one) => one === 'wait')).toHaveLength(5);
  });

  test('leaves a record of every use', async () => {
    const { rows } = await pool.query<{ action: string; detail: Record<string, unknown> }>(
      `select action, detail from audit where noun = 'token' order by id`,
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['handed in counts', 'asked about counts']));
    expect(rows[0]?.detail).toMatchObject({ accepted: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});
