import { type Role, roles } from '@tandem/improvement/access';
import type { Day } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, first, run } from './rows.ts';

// Object.keys forgets the key type; `roles` is the one list of them.
const roleNames = Object.keys(roles) as [Role, ...Role[]];

// Everything here runs on the server's own connection: the role of requests has no right to schema `auth`.

/** Gives a person an account, or brings its name and address up to date. Without a password nobody can sign in to it by typing. */
export async function openAccount(owner: Db, personId: string): Promise<void> {
  await run(
    owner,
    `insert into auth."user" ("id", "name", "email", "emailVerified") select id::text, name, email, true from person where id = $1
     on conflict ("id") do update set "name" = excluded."name", "email" = excluded."email", "updatedAt" = now()`,
    [personId],
  );
}

/** Sets the password from its stored form, and ends every session that was opened with an earlier one. */
export async function setPassword(owner: Db, personId: string, hash: string): Promise<void> {
  await run(
    owner,
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password")
     values (gen_random_uuid()::text, $1, 'credential', $1, $2)
     on conflict ("userId", "providerId") do update set "password" = excluded."password", "updatedAt" = now()`,
    [personId, hash],
  );
  await endSessions(owner, personId);
}

/** Takes the second factor away: for those who lost their telephone. */
export async function forgetSecondFactor(owner: Db, personId: string): Promise<void> {
  await run(owner, 'delete from auth."twoFactor" where "userId" = $1', [personId]);
  await run(owner, 'update auth."user" set "twoFactorEnabled" = false where "id" = $1', [personId]);
}

/** How an account is protected; `null`: the person has none. */
export async function protection(
  owner: Db,
  personId: string,
): Promise<{ hasPassword: boolean; hasSecondFactor: boolean } | null> {
  return first(
    owner,
    z.object({ hasPassword: z.boolean(), hasSecondFactor: z.boolean() }),
    `select coalesce(u."twoFactorEnabled", false) as "hasSecondFactor",
       exists (select from auth."account" a where a."userId" = u."id" and a."password" is not null) as "hasPassword"
     from auth."user" u where u."id" = $1`,
    [personId],
  );
}

/** Whether the person is still with us. */
export async function isPresent(owner: Db, personId: string, today: Day): Promise<boolean> {
  const found = 'select id from person where id = $1 and (left_on is null or $2 < left_on)';
  return (await first(owner, z.object({ id: z.string() }), found, [personId, today])) !== null;
}

const sessionRow = z.object({ id: z.string(), began: z.string(), seen: z.string(), browser: z.string().nullable() });
export type Session = z.infer<typeof sessionRow>;

/** A person's open sessions, the latest used first. */
export async function sessionsOf(owner: Db, personId: string): Promise<Session[]> {
  return all(
    owner,
    sessionRow,
    `select "id", "createdAt" as began, "updatedAt" as seen, "userAgent" as browser from auth."session"
     where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc`,
    [personId],
  );
}

export async function endSession(owner: Db, personId: string, sessionId: string): Promise<void> {
  await run(owner, 'delete from auth."session" where "userId" = $1 and "id" = $2', [personId, sessionId]);
}

/** Ends every session of a person. */
export async function endSessions(owner: Db, personId: string): Promise<void> {
  await run(owner, 'delete from auth."session" where "userId" = $1', [personId]);
}

export async function endSessionWithToken(owner: Db, token: string): Promise<void> {
  await run(owner, 'delete from auth."session" where "token" = $1', [token]);
}

/** Throws away sessions and half-finished sign-ins whose time is over. */
export async function forgetExpired(owner: Db): Promise<void> {
  await run(owner, 'delete from auth."session" where "expiresAt" < now()');
  await run(owner, 'delete from auth."verification" where "expiresAt" < now()');
}

const demoRow = z.object({ person: z.string(), name: z.string(), role: z.enum(roleNames), about: z.string() });
export type DemoPerson = z.infer<typeof demoRow>;

/** The invented people whom anybody may sign in as in a demonstration, in the order they are offered. */
export async function demoPeople(owner: Db): Promise<DemoPerson[]> {
  return all(
    owner,
    demoRow,
    `select d.person, p.name, d.about, h.role from auth.demo_person d join person p on p.id = d.person
     join lateral (select role from holding where person = d.person order by from_day, role limit 1) h on true order by d.position`,
  );
}

/** Offers a person in the demonstration. @param about what tells them from others of their role: `GP, Lanternfield Surgery` */
export async function addDemoPerson(owner: Db, personId: string, about: string): Promise<void> {
  await openAccount(owner, personId);
  await run(
    owner,
    `insert into auth.demo_person (person, position, about)
     select $1, coalesce(max(position), 0) + 1, $2 from auth.demo_person on conflict (person) do update set about = excluded.about`,
    [personId, about],
  );
}
