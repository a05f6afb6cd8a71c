import { z } from 'zod';
import { isWithin } from './attempts.ts';
import type { Door } from './sign-in.ts';

/** What somebody needs to set their authenticator app up; shown once. */
export type Setup = {
  /** The key to type into the app, in groups of four. */
  key: string;
  /** The same as an address that an app on this telephone opens. */
  address: string;
  /** Codes for the day the telephone is lost, each good once. */
  spares: readonly string[];
};

const begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Begins to set codes up; they are asked for at sign-in only once one was confirmed. `null`: the password is not right. */
export async function beginCodes(
  door: Door,
  headers: Headers,
  personId: string,
  password: string,
): Promise<Setup | null> {
  if (!(await isWithin(door.owner, 'account', personId))) return null;
  const answer = await door.library.api.enableTwoFactor({ body: { password }, headers, asResponse: true });
  if (!answer.ok) return null;
  const { totpURI, backupCodes } = begun.parse(await answer.json());
  const key = new URL(totpURI).searchParams.get('secret');
  if (!key) throw new Error('the sign-in library gave an authenticator address without a key');
  return { key: key.match(/.{1,4}/g)?.join(' ') ?? key, address: totpURI, spares: backupCodes };
}

/** Confirms the app with its first code; gives the cookies of the renewed session, or `null` when the code is not right. */
export async function confirmCodes(
  door: Door,
  headers: Headers,
  personId: string,
  code: string,
): Promise<string[] | null> {
  if (!(await isWithin(door.owner, 'account', personId))) return null;
  const body = { code: code.replace(/\s/g, '') };
  const answer = await door.library.api.verifyTOTP({ body, headers, asResponse: true });
  return answer.ok ? answer.headers.getSetCookie() : null;
}

/** Stops asking for codes; `null` when the password is not right. */
export async function endCodes(
  door: Door,
  headers: Headers,
  personId: string,
  password: string,
): Promise<string[] | null> {
  if (!(await isWithin(door.owner, 'account', personId))) return null;
  const answer = await door.library.api.disableTwoFactor({ body: { password }, headers, asResponse: true });
  return answer.ok ? answer.headers.getSetCookie() : null;
}

/** Changes the password and ends every other session; `null` when the present one is not right. */
export async function changePassword(
  door: Door,
  headers: Headers,
  personId: string,
  passwords: { present: string; next: string },
): Promise<string[] | null> {
  if (!(await isWithin(door.owner, 'account', personId))) return null;
  const body = { currentPassword: passwords.present, newPassword: passwords.next, revokeOtherSessions: true };
  const answer = await door.library.api.changePassword({ body, headers, asResponse: true });
  return answer.ok ? answer.headers.getSetCookie() : null;
}
