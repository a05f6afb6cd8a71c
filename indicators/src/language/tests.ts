import type { DayTest, Group, Points, Reading, Records, Register, Score, Test, Window } from '../model.ts';
import { less } from './records.ts';
import { ever, m12 } from './windows.ts';

/** Conditions on a patient at the end of a month, in the order of an author's needs. */
export const always: Test = { kind: 'always' };
export const all = (...of: Test[]): Test => ({ kind: 'all', of });
export const any = (...of: Test[]): Test => ({ kind: 'any', of });
export const not = (of: Test): Test => ({ kind: 'not', of });
export const atLeastOf = (count: number, ...of: Test[]): Test => ({ kind: 'at-least', count, of });

/** Completed years at the end of the month. */
export const age = {
  atLeast: (from: number): Test => ({ kind: 'age', from, to: null }),
  atMost: (to: number): Test => ({ kind: 'age', from: null, to }),
  between: (from: number, to: number): Test => ({ kind: 'age', from, to }),
};

export const sex = (...codes: ('F' | 'M' | 'I' | 'U')[]): Test => ({ kind: 'person', field: 'sex', in: codes });
export const ethnicity = (...codes: string[]): Test => ({ kind: 'person', field: 'ethnicity', in: codes });
export const deprivation = (...deciles: number[]): Test => ({
  kind: 'person',
  field: 'imd_decile',
  in: deciles.map(String),
});

export const has = (records: Records, window: Window = ever): Test => ({ kind: 'has', records, window });

/** The latest reading lies in the window and meets the condition. */
export const latest = (reading: Reading, where: DayTest, window: Window = m12): Test => ({
  kind: 'latest',
  reading,
  where,
  window,
});

/** The latest of several groups of entries is one of `is`; on one day the group listed last wins. */
export const latestOf = (
  groups: Readonly<Record<string, Records>>,
  is: readonly string[],
  window: Window = ever,
): Test => ({
  kind: 'latest-of',
  groups: Object.entries(groups).map(([name, records]): Group => ({ name, records })),
  is,
  window,
});

/** Diagnosed, and not resolved after the latest diagnosis. Resolved on the same day as diagnosed is not resolved. */
export const unresolved = (diagnosed: Records, resolved: Records): Test =>
  latestOf({ resolved, diagnosed }, ['diagnosed']);

/** The first entry of the whole record lies in the window: newly diagnosed. */
export const first = (records: Records, window: Window): Test => ({ kind: 'first', records, window });

/** The present registration began in the window. */
export const registered = (window: Window): Test => ({ kind: 'registered', window });

/** Two entries of the window at least so many days apart. */
export const twice = (records: Records, apartDays: number, window: Window): Test => ({
  kind: 'twice',
  records,
  window,
  apartDays,
  noneSince: null,
});

/** Two invitations at least seven days apart, and no such entry since the first of them. */
export const invited = (records: Records, noneSince: Records | null, window: Window = m12): Test => ({
  kind: 'twice',
  records,
  window,
  apartDays: 7,
  noneSince,
});

type Following = {
  after: Records;
  pick: 'first' | 'latest' | 'any';
  where?: DayTest;
  window?: Window;
  fromDays?: number;
  toDays: number | null;
};

/** An entry from `fromDays` to `toDays` after an index entry. */
export const follows = (
  entry: Records,
  { after, pick, where, window = ever, fromDays = 0, toDays }: Following,
): Test => ({
  kind: 'follows',
  index: after,
  pick,
  where: where ?? null,
  window,
  entry,
  fromDays,
  toDays,
});

export const register = (id: string, title: string, when: Test): Register => ({ id, title, when });
export const on = (which: Register): Test => ({ kind: 'register', register: which });

export const points = (count: number, says: string, when: Test): Points => ({ points: count, says, when });
export const score = (name: string, source: string, ...of: Points[]): Score => ({ name, source, points: of });
export const scoreAtLeast = (which: Score, from: number): Test => ({ kind: 'score', score: which, from, to: null });
export const scoreAtMost = (which: Score, to: number): Test => ({ kind: 'score', score: which, from: null, to });
export const scoreBetween = (which: Score, from: number, to: number): Test => ({
  kind: 'score',
  score: which,
  from,
  to,
});

/** The recorded score where there is one in the window, else the computed one, is at least `from`. */
export const recordedElseComputed = (recorded: Reading, computed: Score, from: number, window: Window = ever): Test => {
  const scored = has({ kind: 'reading', reading: recorded, where: null }, window);
  const low = latest(recorded, less('value', from), window);
  return any(all(scored, not(low)), all(not(scored), scoreAtLeast(computed, from)));
};
