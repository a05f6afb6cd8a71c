import type { Day } from '@tandem/improvement/time';
import { createContext } from 'react-router';
import type { Db } from '../store/rows.ts';

/** Who asks, recognised once for each request before any page is run. */
export type Visitor = {
  /** The person whose session came with the request; `null`: nobody is signed in. */
  personId: string | null;
  /** The session's own name in the database, so that a list of sessions can mark this one. */
  sessionId: string | null;
  today: Day;
  /** Runs `work` in one transaction as this person: commits what it returns, rolls back what it throws. */
  asPerson<T>(personId: string, work: (db: Db) => Promise<T>): Promise<T>;
};

export const visitorContext = createContext<Visitor>();
