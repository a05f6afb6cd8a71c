import type { Person } from '@tandem/improvement/access';
import type { Problem } from '@tandem/improvement/outcome';
import type { Day } from '@tandem/improvement/time';
import { openClock } from '@tandem/web/server/clock.ts';
import { readConfig, WrongEnvironment } from '@tandem/web/server/config.ts';
import { openDatabase } from '@tandem/web/server/database/open.ts';
import { asPerson } from '@tandem/web/server/database/transaction.ts';
import { personByEmail } from '@tandem/web/server/store/people.ts';
import type { Db } from '@tandem/web/server/store/rows.ts';
import { UserError } from './user-error.ts';

export type Acting = { db: Db; person: Person; today: Day };

/** Thrown to undo the transaction of a rehearsal once its answer is known. */
class Undo extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('undone on purpose');
    this.answer = answer;
  }
}

/**
 * Runs work in one transaction as the named person, whose roles decide what the database lets happen.
 * @param keep `false`: everything is undone at the end, and only the answer remains
 */
export async function actAs<T>(
  email: string | undefined,
  keep: boolean,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  if (email === undefined) throw new UserError('Say who does this: --as EMAIL');
  const config = configFromEnvironment();
  const database = await openDatabase(config);
  try {
    const found = await personByEmail(database.pool, email);
    if (!found) throw new UserError(`Nobody here has the address ${email}.`);
    return await asPerson(database.pool, found.id, async (db) => {
      const answer = await work({ db, person: found, today: openClock(config.today).today() });
      if (!keep) throw new Undo(answer);
      return answer;
    });
  } catch (fault) {
    // The answer is the one this very call put in.
    if (fault instanceof Undo) return fault.answer as T;
    if (isRefusal(fault))
      throw new UserError(
        `${email} may not do this. Ask somebody whose role allows it, or see "Who can see this?" in the product.`,
      );
    throw fault;
  } finally {
    await database.close();
  }
}

function configFromEnvironment() {
  try {
    return readConfig(process.env);
  } catch (fault) {
    if (fault instanceof WrongEnvironment) throw new UserError(fault.message);
    throw fault;
  }
}

/** PostgreSQL's code for a row that a policy refuses. */
function isRefusal(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === '42501';
}

export function refuse(file: string, problems: readonly Problem[]): UserError {
  return new UserError([`${file} was not taken:`, ...problems.map((problem) => `  ${problem.says}`)].join('\n'));
}
