import { createHash, randomUUID } from 'node:crypto';
import { day, type Month, month } from '@tandem/improvement/time';
import { type Aggregate, cellsOfRows, type Manifest, type Policy, protect } from '@tandem/indicators/release';
import { openClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database/open.ts';
import { asPerson } from '../database/transaction.ts';
import { openDoor } from '../door/door.ts';
import { visitByToken } from '../door/token.ts';
import { addDefinition, measures as measuresOf } from '../store/measures.ts';
import { addGrant, addPerson } from '../store/people.ts';
import { current } from '../store/submissions.ts';
import { smallProgramme } from '../store/testing.ts';
import { makeToken } from '../store/tokens.ts';
import { type Received, receive } from './receiving.ts';

/* An analyst of the small programme with a program that hands counts in. */

export const held = {
  role: 'analyst',
  scope: 'programme',
  scopeId: 'east',
  from: day('2024-11-01'),
  until: null,
} as const;

export function row(at: string, denominator: number, numerator: number, more: Partial<Aggregate> = {}): Aggregate {
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

export const hash = 'b'.repeat(64);
export function manifestFor(rows: readonly Aggregate[], more: Partial<Manifest>): Manifest {
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

/** Fills an empty database with the small programme, an analyst, their token and a measure that an indicator feeds. */
export async function analystIn(database: Database) {
  const { pool } = database;
  const cast = await smallProgramme(pool);
  const config = { ...readConfig({ DATA_DIR: '/nowhere' }), secret: 'not used here, but long enough' };
  const door = openDoor(database, config, () => {});
  const today = openClock().today();
  const analyst = randomUUID();

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

  return { cast, door, today, analyst, token, secret, showing, handIn, send, stands };
}
