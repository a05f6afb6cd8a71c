import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import { asSeveral } from '../database/transaction.ts';
import { forgetSecondFactor, openAccount, setPassword } from '../store/accounts.ts';
import { record } from '../store/audit.ts';
import { useFirstLink, useLink } from '../store/links.ts';
import { addGrant, addPerson } from '../store/people.ts';
import type { Db } from '../store/rows.ts';
import { hashPassword } from './password.ts';

/**
 * Accepts an invitation or a reset: uses the link up, sets the password, ends every other session, all or nothing. A reset
 * also takes the second factor away, because whoever asks for one has often lost their telephone.
 * @param password a password that was read and found good
 * @returns whose account it is; `null` when the link is no longer open
 */
export async function acceptLink(owner: Pool, token: string, password: string): Promise<string | null> {
  const hash = await hashPassword(password);
  return asSeveral(owner, async (db, goOnAs) => {
    const used = await useLink(db, token);
    if (!used) return null;
    await openAccount(db, used.person);
    await setPassword(db, used.person, hash);
    if (used.purpose === 'reset') await forgetSecondFactor(db, used.person);
    await goOnAs(used.person);
    await recordOf(db, used.person, used.purpose === 'reset' ? 'set a new password' : 'accepted the invitation');
    return used.person;
  });
}

/**
 * Makes the first visitor the administrator of an empty installation.
 * @returns the new person; `null` when the link is no longer the one
 */
export async function acceptFirstLink(
  owner: Pool,
  clock: Clock,
  token: string,
  who: { name: string; email: string; password: string },
): Promise<string | null> {
  const hash = await hashPassword(who.password);
  return asSeveral(owner, async (db, goOnAs) => {
    if (!(await useFirstLink(db, token))) return null;
    const id = randomUUID();
    await addPerson(db, { id, name: who.name, email: who.email });
    await addGrant(db, id, {
      role: 'administrator',
      scope: 'install',
      scopeId: 'install',
      from: clock.today(),
      until: null,
    });
    await openAccount(db, id);
    await setPassword(db, id, hash);
    await goOnAs(id);
    await recordOf(db, id, 'became the first administrator');
    return id;
  });
}

async function recordOf(db: Db, personId: string, action: string): Promise<void> {
  await record(db, { action, noun: 'person', nounId: personId, practice: null });
}
