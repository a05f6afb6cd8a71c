import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Part } from './submit-file.ts';
import { UserError } from './user-error.ts';

const count = z.number().int();

/** What the platform says became of the rows of a part. */
const received = z.object({
  stored: z.boolean(),
  rows: count,
  accepted: count,
  revised: count,
  same: count,
  refused: count,
  groups: count,
  strata: count,
  unused: count,
  unusedSeries: z.array(z.string()),
  otherSource: count,
  faults: z.array(z.object({ row: count, column: z.string(), says: z.string() })),
});
export type Received = z.infer<typeof received>;

/** Where to send, and with what. */
export type Platform = { url: URL; token: string };

export type Wishes = { check: boolean; acceptValid: boolean };

/** The address of the platform. Counts and the token go over an encrypted connection, or not off this machine. */
export function platformAt(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere)))
    throw new UserError(`"${address}" is not an address that counts can be sent to: --to https://tandem.example.org`);
  return url;
}

/** Pauses before a part is tried again, in seconds. What was received already stays, so trying again does no harm. */
const pauses = [1, 4, 15];

/** Sends one part and gives the platform's answer; tries again where the platform is out of reach or busy. */
export async function send(platform: Platform, part: Part, wishes: Wishes): Promise<Received> {
  for (const pause of [...pauses, null]) {
    const answer = await once(platform, part, wishes);
    if (typeof answer !== 'string') return answer;
    if (pause === null) throw new UserError(`${answer} Run the same command again later: it goes on where it stopped.`);
    await wait(pause * 1000);
  }
  throw new Error('the last try neither answered nor failed');
}

/** @returns why it may be tried again, as a sentence, where there was no answer */
async function once({ url, token }: Platform, part: Part, wishes: Wishes): Promise<Received | string> {
  const address = new URL(`/releases/${part.sha256}`, url);
  if (wishes.check) address.searchParams.set('check', '');
  if (wishes.acceptValid) address.searchParams.set('accept-valid', '');
  const response = await fetch(address, {
    method: 'PUT',
    body: part.text,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    redirect: 'error',
  }).catch((fault: unknown) => fault);
  if (!(response instanceof Response)) return `${url.origin} cannot be reached.`;
  if (response.status === 429 || response.status >= 500) return `${url.origin} is busy (${response.status}).`;
  if (response.status === 401)
    throw new UserError(
      'The token is not accepted: it is mistyped, revoked or over. Make a new one on your account page.',
    );
  const read = received.safeParse(await response.json().catch(() => null));
  if (!read.success)
    throw new UserError(
      `${url.origin} does not answer as Tandem does (${response.status}). Check the address in --to.`,
    );
  return read.data;
}
