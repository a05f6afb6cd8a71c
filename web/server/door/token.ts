import type { Day } from '@tandem/improvement/time';
import { asPerson } from '../database/transaction.ts';
import { tokenIn } from '../host/headers.ts';
import { practicesWith } from '../store/places.ts';
import type { Db } from '../store/rows.ts';
import { spendToken } from '../store/tokens.ts';
import type { AtDoor } from './admit.ts';
import { isWithin } from './attempts.ts';

/** What a program that shows a token is given: one transaction as the token's person, and the token's own id. */
export type ProgramVisit = { db: Db; today: Day; token: string };

/** Why a program is not let in. `refused` covers all that is wrong with a token: nobody is told which. */
export type Refusal = 'refused' | 'wait';

/**
 * Runs work in one transaction as the person whose token a request shows. A token opens this and nothing else: no page
 * asks for it. It is good only while its person may still make one.
 */
export async function visitByToken<T>(
  { door, address }: AtDoor,
  headers: Headers,
  work: (visit: ProgramVisit) => Promise<T>,
): Promise<T | Refusal> {
  if (!(await isWithin(door.owner, 'token', address))) return 'wait';
  const secret = tokenIn(headers);
  const used = secret === null ? null : await spendToken(door.owner, secret);
  if (!used) return 'refused';
  return asPerson(door.owner, used.person, async (db) => {
    if ((await practicesWith(db, 'make_tokens')).size === 0) return 'refused' as const;
    return work({ db, today: door.clock.today(), token: used.id });
  });
}
