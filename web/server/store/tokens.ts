import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { all, type Db, first, run } from './rows.ts';

/** A token is good for this long. */
export const tokenDays = 180;

/** So that a token that turns up where it should not is known for what it is. */
const tokenPrefix = 'tandem_';

const row = z
  .object({
    id: z.string(),
    name: z.string(),
    made_at: z.string(),
    expires_at: z.string(),
    last_used_at: z.string().nullable(),
    state: z.enum(['open', 'revoked', 'expired']),
  })
  .transform(({ id, name, made_at, expires_at, last_used_at, state }) => ({
    id,
    name,
    state,
    made: made_at,
    expires: expires_at,
    lastUsed: last_used_at,
  }));

/** What a person's program shows in place of the person, without the secret: that is known once, when it is made. */
export type Token = z.infer<typeof row>;

/** The transaction's person's own tokens, the latest made first. */
export async function tokens(db: Db): Promise<Token[]> {
  return all(
    db,
    row,
    `select id, name, made_at, expires_at, last_used_at,
       case when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired' else 'open' end as state
     from token where person = (select access.person()) order by made_at desc, id`,
  );
}

/** Makes a token of 256 random bits for the transaction's person; only its SHA-256 is stored. @returns the secret and the id */
export async function makeToken(db: Db, name: string): Promise<{ secret: string; id: string }> {
  const secret = tokenPrefix + randomBytes(32).toString('base64url');
  const made = await first(
    db,
    z.object({ id: z.string() }),
    `insert into token (person, name, token_hash, expires_at)
     values ((select access.person()), $1, $2, now() + make_interval(days => $3)) returning id`,
    [name, hashOf(secret), tokenDays],
  );
  if (!made) throw new Error('the token was not stored');
  return { secret, id: made.id };
}

/** @returns whether there was one of the person's own that was not revoked yet */
export async function revokeToken(db: Db, id: string): Promise<boolean> {
  const revoked = await run(
    db,
    'update token set revoked_at = now() where id::text = $1 and person = (select access.person()) and revoked_at is null',
    [id],
  );
  return revoked === 1;
}

/**
 * Whose token this is, and writes down that it was used. On the server's own connection: whoever shows it is nobody yet.
 * @returns `null` where it is unknown, revoked or expired, or its person has left: nobody can tell which
 */
export async function spendToken(owner: Db, secret: string): Promise<{ id: string; person: string } | null> {
  return first(
    owner,
    z.object({ id: z.string(), person: z.string() }),
    `update token t set last_used_at = now() from person p
     where t.token_hash = $1 and t.revoked_at is null and t.expires_at > now()
       and p.id = t.person and (p.left_on is null or current_date < p.left_on)
     returning t.id, t.person`,
    [hashOf(secret)],
  );
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
