import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { all, type Db, first, run } from './rows.ts';

/** What a one-time link is for: a first password, or a new one. */
export type Purpose = 'invitation' | 'reset';

/** A link works once, and for this long. */
export const linkDays = 7;

/** A 256-bit secret for an address. Only its SHA-256 is stored: who reads the database cannot use it. */
function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Makes a link for a person; only those who manage people may. The token is given this once and cannot be looked up again. */
export async function makeLink(db: Db, personId: string, purpose: Purpose): Promise<string> {
  const { token, hash } = newToken();
  await run(
    db,
    'insert into invitation (token_hash, person, purpose, expires_at) values ($1, $2, $3, now() + make_interval(days => $4))',
    [hash, personId, purpose, linkDays],
  );
  return token;
}

const linkRow = z.object({
  person: z.string(),
  name: z.string(),
  email: z.string(),
  purpose: z.enum(['invitation', 'reset']),
  state: z.enum(['open', 'used', 'expired']),
});
export type Link = z.infer<typeof linkRow>;

const selectLink = `select i.person, p.name, p.email, i.purpose,
  case when i.used_at is not null or p.left_on <= current_date then 'used' when i.expires_at <= now() then 'expired' else 'open' end as state
  from invitation i join person p on p.id = i.person where i.token_hash = $1`;

/** What a link stands for, on the server's own connection. `null`: no such link was ever made. */
export async function link(owner: Db, token: string): Promise<Link | null> {
  return first(owner, linkRow, selectLink, [hashOf(token)]);
}

/**
 * Uses a link up, together with every other link of its person. Of two requests at once the second finds nothing.
 * @returns whose it was; `null` when it is no longer open
 */
export async function useLink(owner: Db, token: string): Promise<Link | null> {
  const locked = await first(owner, linkRow, `${selectLink} for update of i`, [hashOf(token)]);
  if (locked?.state !== 'open') return null;
  await run(owner, 'update invitation set used_at = now() where person = $1 and used_at is null', [locked.person]);
  return locked;
}

/** When each of these people was last sent a link that is still open, by person. */
export async function openLinks(db: Db): Promise<ReadonlyMap<string, Purpose>> {
  const rows = await all(
    db,
    z.object({ person: z.string(), purpose: z.enum(['invitation', 'reset']) }),
    'select person, purpose from invitation where used_at is null and expires_at > now() order by made_at',
  );
  return new Map(rows.map((row) => [row.person, row.purpose]));
}

/**
 * Makes the link with which the first visitor of an empty installation becomes its administrator; an earlier one ends.
 * @returns `null` when there are people already
 */
export async function makeFirstLink(owner: Db): Promise<string | null> {
  if (await hasPeople(owner)) return null;
  const { token, hash } = newToken();
  await run(
    owner,
    'insert into auth.first_link (token_hash) values ($1) on conflict (single) do update set token_hash = excluded.token_hash, made_at = now()',
    [hash],
  );
  return token;
}

export async function isFirstLink(owner: Db, token: string): Promise<boolean> {
  const found = 'select true as yes from auth.first_link where token_hash = $1';
  return (
    (await first(owner, z.object({ yes: z.boolean() }), found, [hashOf(token)])) !== null && !(await hasPeople(owner))
  );
}

/** Uses the first link up; `false` when it is not (or no longer) the one. */
export async function useFirstLink(owner: Db, token: string): Promise<boolean> {
  return (await run(owner, 'delete from auth.first_link where token_hash = $1', [hashOf(token)])) === 1;
}

/** Whether there is anybody yet. */
export async function hasPeople(owner: Db): Promise<boolean> {
  return (await first(owner, z.object({ id: z.string() }), 'select id from person limit 1')) !== null;
}
