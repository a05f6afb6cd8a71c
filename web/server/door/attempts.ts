import type { Pool } from 'pg';

/** At most this many tries in so many seconds. */
export type Limit = { most: number; seconds: number };

/** What is limited, by whom or where it comes from. */
export const limits = {
  /** Passwords tried for one address of a person, right or wrong. */
  account: { most: 5, seconds: 60 },
  /** Passwords and links tried from one network address; practices share one behind a firewall. */
  network: { most: 30, seconds: 60 },
  /** Requests of programs that show a token, from one network address. */
  token: { most: 600, seconds: 60 },
  /** One code from a telephone: good for one sign-in, for longer than it is valid. */
  code: { most: 1, seconds: 300 },
} as const satisfies Record<string, Limit>;

/**
 * Counts one try and says whether it is still within the limit. The count stands in the database, so that several server
 * processes share it, and one statement both adds and reads, so that tries at the same moment all count.
 */
export async function isWithin(owner: Pool, limit: keyof typeof limits, subject: string): Promise<boolean> {
  const { most, seconds } = limits[limit];
  const { rows } = await owner.query<{ count: number }>(
    `insert into auth.attempt as a (subject, since, count) values ($1, now(), 1)
     on conflict (subject) do update set
       count = case when a.since < now() - make_interval(secs => $2) then 1 else a.count + 1 end,
       since = case when a.since < now() - make_interval(secs => $2) then now() else a.since end
     returning count`,
    [`${limit}:${subject}`, seconds],
  );
  return (rows[0]?.count ?? most + 1) <= most;
}

/** Forgets counts whose time is over. */
export async function forgetAttempts(owner: Pool): Promise<void> {
  const longest = Math.max(...Object.values(limits).map((limit) => limit.seconds));
  await owner.query('delete from auth.attempt where since < now() - make_interval(secs => $1)', [longest]);
}
