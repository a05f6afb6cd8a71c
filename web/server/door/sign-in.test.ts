import { createHmac } from 'node:crypto';
import { day } from '@tandem/improvement/time';
import { RouterContextProvider } from 'react-router';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openClock } from '../clock.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { addDemoPerson, endSession, endSessions, sessionsOf } from '../store/accounts.ts';
import { makeLink } from '../store/links.ts';
import { endGrant, markLeft } from '../store/people.ts';
import { type Cast, smallProgramme } from '../store/testing.ts';
import { beginCodes, changePassword, confirmCodes, endCodes } from './account.ts';
import { admit } from './admit.ts';
import { forgetAttempts, limits } from './attempts.ts';
import { openAuthentication, sessionIdleSeconds, sessionLongestSeconds } from './authentication.ts';
import { visit } from './guard.ts';
import { acceptLink } from './links.ts';
import { type Answer, type Door, recognise, signIn, signInAsDemoPerson, signInWithCode, signOut } from './sign-in.ts';

const database = await freshDatabase();
const { pool } = database;
const baseUrl = 'http://localhost:3000';
const library = openAuthentication(
  database.connection,
  { baseUrl, secret: 'a secret for tests alone, 0123456789' },
  () => {},
);
afterAll(library.close);
const door: Door = { owner: pool, library, clock: openClock() };
const cast: Cast = await smallProgramme(pool);

const password = 'kettle orbit ninety moss';
const email = 'priya@example.test';
let callers = 0;

/** A caller from an address that nobody has used yet, with the cookies of a session. */
function caller(cookies: readonly string[] = []) {
  callers += 1;
  const headers = new Headers({ 'user-agent': 'a test' });
  const kept = cookies.map((cookie) => cookie.split(';')[0]).filter((cookie) => !cookie?.endsWith('='));
  if (kept.length > 0) headers.set('cookie', kept.join('; '));
  return { headers, address: `10.0.${callers >> 8}.${callers & 255}` };
}

function cookiesOf(answer: Answer): string[] {
  if (answer.kind !== 'in' && answer.kind !== 'code') throw new Error(`signing in ended with ${answer.kind}`);
  return answer.cookies;
}

/** Gives Priya this password, ends her sessions and forgets the tries. */
async function giveAccount(): Promise<void> {
  const token = await asPerson(pool, cast.administrator, (db) => makeLink(db, cast.Priya, 'reset'));
  expect(await acceptLink(pool, token, password)).toBe(cast.Priya);
  await pool.query('delete from auth.attempt');
}

const inside = async () => cookiesOf(await signIn(door, caller(), email, password));
const who = async (cookies: readonly string[]) => (await recognise(door, caller(cookies).headers)).personId;

beforeEach(giveAccount);

describe('a password', () => {
  test('opens a session that is recognised, and its cookie is kept from scripts and other sites', async () => {
    const cookies = await inside();
    expect(await who(cookies)).toBe(cast.Priya);
    expect(cookies[0]).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  test('over https the cookie belongs to this very host and travels encrypted alone', async () => {
    const secure = openAuthentication(
      database.connection,
      { baseUrl: 'https://tandem.example.org', secret: 'a secret for tests alone, 0123456789' },
      () => {},
    );
    const cookies = cookiesOf(await signIn({ ...door, library: secure }, caller(), email, password));
    await secure.close();
    expect(cookies[0]).toMatch(/^__Host-tandem\.session_token=/);
    expect(cookies[0]).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookies[0]).not.toMatch(/Domain/i);
  });

  test.each([
    { source: 'a wrong password', email, password: 'kettle orbit ninety mosses' },
    { source: 'an unknown address', email: 'nobody@example.test', password },
    { source: 'somebody without a password', email: 'colm@example.test', password },
    { source: 'no address at all', email: 'priya', password },
  ])('$source is refused in the same words', async (tried) => {
    expect(await signIn(door, caller(), tried.email, tried.password)).toEqual({ kind: 'refused' });
  });

  test('capitals in the address do not matter, in the password they do', async () => {
    expect(await signIn(door, caller(), 'PRIYA@example.test', password)).toMatchObject({ kind: 'in' });
    expect(await signIn(door, caller(), email, password.toUpperCase())).toEqual({ kind: 'refused' });
  });

  test('stands in the database only as a hash that cannot be read back', async () => {
    const { rows } = await pool.query('select "password" from auth."account"');
    expect(rows.map((row) => row.password)).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)]);
  });
});

describe('guessing', () => {
  test('after five tries an account waits, whoever asks and even with the right password; others do not', async () => {
    for (let tries = 0; tries < limits.account.most; tries += 1) {
      expect(await signIn(door, caller(), email, 'not the password')).toEqual({ kind: 'refused' });
    }
    expect(await signIn(door, caller(), email, password)).toEqual({ kind: 'wait' });
    expect(await signIn(door, caller(), 'colm@example.test', password)).toEqual({ kind: 'refused' });
  });

  test('tries at the same moment all count', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn(door, caller(), email, 'not the password')),
    );
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(limits.account.most);
  });

  test('after thirty tries a network address waits, whichever account it names', async () => {
    const from = caller();
    for (let tries = 0; tries < limits.network.most; tries += 1) {
      expect(await signIn(door, from, `guess-${tries}@example.test`, password)).toEqual({ kind: 'refused' });
    }
    expect(await signIn(door, from, email, password)).toEqual({ kind: 'wait' });
    expect(await signIn(door, caller(), email, password)).toMatchObject({ kind: 'in' });
  });

  test('the wait is over when its time is, and old counts are forgotten', async () => {
    for (let tries = 0; tries <= limits.account.most; tries += 1)
      await signIn(door, caller(), email, 'not the password');
    await pool.query(`update auth.attempt set since = since - interval '61 seconds'`);
    expect(await signIn(door, caller(), email, password)).toMatchObject({ kind: 'in' });
    await pool.query(`update auth.attempt set since = since - interval '1 hour'`);
    await forgetAttempts(pool);
    expect((await pool.query('select from auth.attempt')).rowCount).toBe(0);
  });
});

describe('a session', () => {
  test('that is ended is gone with the next request', async () => {
    const [one, other] = [await inside(), await inside()];
    const sessions = await sessionsOf(pool, cast.Priya);
    expect(sessions).toHaveLength(2);
    const { sessionId } = await recognise(door, caller(one).headers);
    await endSession(pool, cast.Priya, sessionId ?? '');
    expect([await who(one), await who(other)]).toEqual([null, cast.Priya]);
    await signOut(door, caller(other).headers);
    expect(await who(other)).toBeNull();
  });

  test('of another person cannot be ended by knowing its name', async () => {
    const cookies = await inside();
    const { sessionId } = await recognise(door, caller(cookies).headers);
    await endSession(pool, cast.Colm, sessionId ?? '');
    expect(await who(cookies)).toBe(cast.Priya);
  });

  test('ends after half an hour without a request', async () => {
    const cookies = await inside();
    await pool.query(`update auth."session" set "expiresAt" = now() - interval '1 second'`);
    expect(await who(cookies)).toBeNull();
  });

  test('is prolonged by a request', async () => {
    const cookies = await inside();
    await pool.query(`update auth."session" set "expiresAt" = now() + interval '5 minutes'`);
    expect(await who(cookies)).toBe(cast.Priya);
    const { rows } = await pool.query(`select extract(epoch from "expiresAt" - now()) as left from auth."session"`);
    expect(Math.round(rows[0].left / 60)).toBe(sessionIdleSeconds / 60);
  });

  test('ends after half a day however busy it is', async () => {
    const cookies = await inside();
    await pool.query(`update auth."session" set "createdAt" = now() - make_interval(secs => $1)`, [
      sessionLongestSeconds + 1,
    ]);
    expect(await who(cookies)).toBeNull();
    expect(await sessionsOf(pool, cast.Priya)).toEqual([]);
  });

  test('with a forged or foreign cookie is nobody', async () => {
    const [cookie = ''] = await inside();
    expect(await who([cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`)])).toBeNull();
    expect(await who(['tandem.session_token=nonsense'])).toBeNull();
  });

  test('of somebody who leaves opens nothing any more, and no new one is opened', async () => {
    const cookies = await inside();
    const asked = await welcomed(cookies);
    expect(await visit(asked, async ({ person }) => person.id)).toBe(cast.Priya);
    await asPerson(pool, cast.administrator, (db) => markLeft(db, cast.Priya, door.clock.today()));
    expect(await visit(asked, async () => 'inside').catch((answer) => answer.status)).toBe(302);
    expect(await signIn(door, caller(), email, password)).toEqual({ kind: 'refused' });
    await asPerson(pool, cast.administrator, (db) => markLeft(db, cast.Priya, null));
  });

  test('keeps what its person may do up to date: a role that ends is gone with the next request', async () => {
    const cookies = await inside();
    const place = { practices: ['F86001'], collaboratives: [], areas: [], programmes: [] };
    const may = async () => visit(await welcomed(cookies), async (found) => found.may('enter_values', place));
    expect(await may()).toBe(true);
    const held = { role: 'practice_member', scope: 'practice', scopeId: 'F86001' } as const;
    await asPerson(pool, cast.administrator, (db) => endGrant(db, cast.Priya, held, door.clock.today()));
    expect(await may()).toBe(false);
    await pool.query(`update holding set until_day = null where person = $1`, [cast.Priya]);
  });
});

/** What a page is asked with after the door recognised these cookies. */
async function welcomed(cookies: readonly string[]) {
  const { headers, address } = caller(cookies);
  const context = new RouterContextProvider();
  const request = new Request(`${baseUrl}/practices/F86001`, { headers });
  await admit({ door, address }, request, context, async () => new Response(null));
  return { request, context };
}

describe('a code as the second step', () => {
  /** Priya with codes switched on; the key of her app, and her spare codes. */
  async function withCodes() {
    const { headers } = caller(await inside());
    const setup = await beginCodes(door, headers, cast.Priya, password);
    if (!setup) throw new Error('codes could not be begun');
    const key = setup.key.replaceAll(' ', '');
    const cookies = await confirmCodes(door, headers, cast.Priya, codeOf(key, 0));
    if (!cookies) throw new Error('codes could not be confirmed');
    await pool.query('delete from auth.attempt');
    return { key, spares: setup.spares, cookies };
  }
  const firstStep = async () => {
    const answer = await signIn(door, caller(), email, password);
    expect(answer.kind).toBe('code');
    return cookiesOf(answer);
  };

  test('is asked for once it is confirmed, and opens the session', async () => {
    const { key } = await withCodes();
    const half = await firstStep();
    expect(await who(half)).toBeNull();
    const answer = await signInWithCode(door, caller(half), codeOf(key, 0));
    expect(await who(cookiesOf(answer))).toBe(cast.Priya);
  });

  test('is not asked for before it is confirmed', async () => {
    await beginCodes(door, caller(await inside()).headers, cast.Priya, password);
    expect(await signIn(door, caller(), email, password)).toMatchObject({ kind: 'in' });
  });

  test('that was used opens no second session', async () => {
    const { key } = await withCodes();
    const code = codeOf(key, 0);
    expect(await signInWithCode(door, caller(await firstStep()), code)).toMatchObject({ kind: 'in' });
    expect(await signInWithCode(door, caller(await firstStep()), code)).toEqual({ kind: 'refused' });
  });

  test('that is wrong five times ends the try, so that the right one comes too late', async () => {
    const { key } = await withCodes();
    const half = await firstStep();
    const wrong = codeOf(key, 1000);
    for (let tries = 0; tries < 5; tries += 1)
      expect(await signInWithCode(door, caller(half), wrong)).toEqual({ kind: 'refused' });
    expect(await signInWithCode(door, caller(half), codeOf(key, 0))).toEqual({ kind: 'refused' });
  });

  test('may be a spare one, each once', async () => {
    const { spares } = await withCodes();
    const [spare = ''] = spares;
    expect(await signInWithCode(door, caller(await firstStep()), spare)).toMatchObject({ kind: 'in' });
    expect(await signInWithCode(door, caller(await firstStep()), spare)).toEqual({ kind: 'refused' });
  });

  test('is switched off with the password alone, or by a link for a new password', async () => {
    const { cookies } = await withCodes();
    const { headers } = caller(cookies);
    expect(await endCodes(door, headers, cast.Priya, 'not the password')).toBeNull();
    expect(await endCodes(door, headers, cast.Priya, password)).not.toBeNull();
    expect(await signIn(door, caller(), email, password)).toMatchObject({ kind: 'in' });
    await endSessions(pool, cast.Priya);
    await withCodes();
    await giveAccount();
    expect(await signIn(door, caller(), email, password)).toMatchObject({ kind: 'in' });
  });
});

test('a changed password ends the other sessions and asks for the present one', async () => {
  const [one, other] = [await inside(), await inside()];
  const next = 'moss kettle ninety orbit';
  expect(await changePassword(door, caller(one).headers, cast.Priya, { present: 'not the password', next })).toBeNull();
  const renewed = await changePassword(door, caller(one).headers, cast.Priya, { present: password, next });
  expect([await who(renewed ?? []), await who(other)]).toEqual([cast.Priya, null]);
  expect(await signIn(door, caller(), email, password)).toEqual({ kind: 'refused' });
  expect(await signIn(door, caller(), email, next)).toMatchObject({ kind: 'in' });
});

test('without a password one comes in only as somebody of the demonstration', async () => {
  await addDemoPerson(pool, cast.Colm, 'practice manager, Quillbrook');
  const answer = await signInAsDemoPerson(door, caller().headers, cast.Colm);
  expect(await who(cookiesOf(answer))).toBe(cast.Colm);
  for (const other of [cast.Priya, cast.administrator, '', 'nobody']) {
    expect(await signInAsDemoPerson(door, caller().headers, other)).toEqual({ kind: 'refused' });
  }
});

test('the clock counts days as London does, and stands still when told so', () => {
  expect(openClock(day('2026-11-09')).today()).toBe('2026-11-09');
  expect(openClock().today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

/** The code of an authenticator app (RFC 6238: SHA-1, six figures, 30 seconds), so many steps from now. */
function codeOf(key: string, steps: number): string {
  const bits = [...key]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', bytes).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
