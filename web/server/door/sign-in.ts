import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { demoPeople, endSessionWithToken, forgetExpired, isPresent } from '../store/accounts.ts';
import { forgetAttempts, isWithin } from './attempts.ts';
import { type Authentication, sessionLongestSeconds } from './authentication.ts';

/** What signing in works with. `owner` is the server's own connection, which belongs to no person. */
export type Door = { owner: Pool; library: Authentication; clock: Clock };

/** Where a request comes from, as far as signing in cares. */
export type Caller = { headers: Headers; address: string };

/** How a try to sign in ended; `cookies` are `Set-Cookie` lines to send with the answer. */
export type Answer =
  | { kind: 'in'; cookies: string[] }
  /** The password was right; a code from the telephone is still to come. */
  | { kind: 'code'; cookies: string[] }
  /** Wrong, unknown or no longer with us: the answer never says which. */
  | { kind: 'refused' }
  /** Too many tries for now. */
  | { kind: 'wait' };

export type Recognised = { personId: string | null; sessionId: string | null; cookies: string[] };

/** Whose session came with a request. Prolongs it; ends it when it has lasted for the longest time. */
export async function recognise(door: Door, headers: Headers): Promise<Recognised> {
  if (!headers.has('cookie')) return { personId: null, sessionId: null, cookies: [] };
  const { response, headers: sent } = await door.library.api.getSession({ headers, returnHeaders: true });
  if (!response) return { personId: null, sessionId: null, cookies: sent.getSetCookie() };
  const { session } = response;
  if (door.clock.now().getTime() - session.createdAt.getTime() < sessionLongestSeconds * 1000) {
    return { personId: session.userId, sessionId: session.id, cookies: sent.getSetCookie() };
  }
  return { personId: null, sessionId: null, cookies: await signOut(door, headers) };
}

export async function signIn(
  door: Door,
  { headers, address }: Caller,
  email: string,
  password: string,
): Promise<Answer> {
  if (!(await isWithin(door.owner, 'network', address))) return { kind: 'wait' };
  if (!(await isWithin(door.owner, 'account', digest(email.toLowerCase())))) return { kind: 'wait' };
  await forgetAttempts(door.owner);
  await forgetExpired(door.owner);
  return read(door, await door.library.api.signInEmail({ body: { email, password }, headers, asResponse: true }));
}

/**
 * The second step: a code from the telephone, or one of the codes kept for the day it is lost. Five wrong ones end the try,
 * ten in a row lock the account for a quarter of an hour, and no code opens two sessions.
 */
export async function signInWithCode(door: Door, { headers, address }: Caller, typed: string): Promise<Answer> {
  if (!(await isWithin(door.owner, 'network', address))) return { kind: 'wait' };
  const code = typed.replace(/\s/g, '');
  const asked = { body: { code }, headers, asResponse: true } as const;
  if (!/^\d{6}$/.test(code)) return read(door, await door.library.api.verifyBackupCode(asked));
  return read(door, await door.library.api.verifyTOTP(asked), (person) =>
    isWithin(door.owner, 'code', `${person} ${digest(code)}`),
  );
}

/** Opens a session for somebody who has shown in another way who they are: by accepting a link. */
export async function signInAccepted(door: Door, headers: Headers, personId: string): Promise<Answer> {
  return read(door, await door.library.api.openSession({ body: { personId }, headers, asResponse: true }));
}

/** Signs in as one of the people of the demonstration, and as nobody else. */
export async function signInAsDemoPerson(door: Door, headers: Headers, personId: string): Promise<Answer> {
  const offered = await demoPeople(door.owner);
  return offered.some((one) => one.person === personId) ? signInAccepted(door, headers, personId) : { kind: 'refused' };
}

/** Ends the session of these headers; gives the cookies that forget it. */
export async function signOut(door: Door, headers: Headers): Promise<string[]> {
  const answer = await door.library.api.signOut({ headers, asResponse: true });
  return answer.headers.getSetCookie();
}

const body = z.object({
  twoFactorRedirect: z.boolean().optional(),
  token: z.string().optional(),
  user: z.object({ id: z.string() }).optional(),
});

/** @param isAllowed a last question before the session that was opened may stay */
async function read(door: Door, answer: Response, isAllowed = async (_person: string) => true): Promise<Answer> {
  if (!answer.ok) return { kind: 'refused' };
  const cookies = answer.headers.getSetCookie();
  const { twoFactorRedirect, token, user } = body.parse(await answer.json());
  if (twoFactorRedirect) return { kind: 'code', cookies };
  if (!token || !user) throw new Error('the sign-in library opened a session without saying whose');
  if ((await isPresent(door.owner, user.id, door.clock.today())) && (await isAllowed(user.id)))
    return { kind: 'in', cookies };
  await endSessionWithToken(door.owner, token);
  return { kind: 'refused' };
}

/** What stands for a text where the text itself should not be kept. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
