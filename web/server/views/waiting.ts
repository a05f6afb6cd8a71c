import { type Collaborative, enrolledIn, monthShown, type Practice } from '@tandem/improvement/convening';
import { monthAskedFor } from '@tandem/improvement/measuring';
import type { Day, Month } from '@tandem/improvement/time';
import { catalogue } from '@tandem/indicators/catalogue';
import type { Visit } from '../door/guard.ts';
import { practices as practicesOf } from '../store/organisations.ts';
import { placeOfCollaborative } from '../store/places.ts';
import { collaborative as collaborativeOf, teams } from '../store/programmes.ts';
import type { Db } from '../store/rows.ts';
import { type StandingCount, waitingOf } from '../store/waiting.ts';

/** People of a priority group who wait for a next step; `null`: suppressed, which is never 0. */
export type Group = { id: string; says: string; people: number | null };

/** One list of a practice as it may be seen here: how many people are on it, the most urgent group first. */
export type WaitingList = {
  series: string;
  title: string;
  month: Month;
  extract: Day;
  /** Whether counts are as they were: else they are rounded, and small ones hidden. */
  exact: boolean;
  groups: readonly Group[];
};

/** The lists of one practice, in the order of the catalogue. */
export async function waitingLists(db: Db, practice: string): Promise<WaitingList[]> {
  return listsIn(await waitingOf(db, [practice]));
}

/** The lists of the practices of a collaborative, and which practices have any. */
export type WaitingAmong = {
  collaborative: Collaborative;
  lists: readonly { series: string; title: string; groups: readonly Omit<Group, 'people'>[]; rows: readonly Row[] }[];
};
type Row = { practice: Practice; list: WaitingList };

/** Throws a 404 for those who may not see its practices by name. */
export async function viewWaitingAmong({ db, need, today }: Visit, id: string): Promise<WaitingAmong> {
  need('see_values', await placeOfCollaborative(db, id));
  const collaborative = await collaborativeOf(db, id);
  if (!collaborative) throw new Error(`collaborative ${id} has a place and no row`);
  const enrolments = await teams(db, [id]);
  const known = await practicesOf(
    db,
    enrolments.map(({ practice }) => practice),
  );
  const month = monthShown(collaborative, monthAskedFor(today));
  const members = enrolledIn(enrolments, month, new Map(known.map((one) => [one.ods, one])));
  const codes = new Set(members.map(({ practice }) => practice));
  const counts = Map.groupBy(await waitingOf(db, [...codes]), ({ practice }) => practice);
  const rows = known.flatMap((practice) =>
    listsIn(counts.get(practice.ods) ?? []).map((list): Row => ({ practice, list })),
  );
  const bySeries = Map.groupBy(rows, ({ list }) => list.series);
  const lists = [...bySeries].map(([series, own]) => ({
    series,
    title: own[0]?.list.title ?? series,
    groups: groupsOf(series),
    rows: own,
  }));
  return { collaborative, lists };
}

function listsIn(counts: readonly StandingCount[]): WaitingList[] {
  return catalogue.flatMap(({ id, title, direction }) => {
    const own = counts.filter(({ series }) => series === id);
    const [any] = own;
    if (!any) return [];
    const peopleOf = new Map(own.map((count) => [count.priority, peopleIn(count, direction)]));
    const nobody = any.exact ? 0 : null;
    const groups = groupsOf(id)
      .map((group) => ({ ...group, people: peopleOf.get(group.id) ?? (peopleOf.has(group.id) ? null : nobody) }))
      // Who is in no group waits as well; a row of its own only where there is anybody.
      .filter((group) => group.id !== rest.id || (group.people !== null && group.people > 0));
    return [{ series: id, title, month: any.month, extract: any.extract, exact: any.exact, groups }];
  });
}

const rest = { id: 'unknown', says: 'in none of these groups' };

function groupsOf(series: string): { id: string; says: string }[] {
  const priorities = catalogue.find(({ id }) => id === series)?.priorities ?? [];
  return [...priorities.map(({ id, says }) => ({ id, says })), rest];
}

/** Where lower is better those wait who were counted; else those who were not. */
function peopleIn({ denominator, numerator }: StandingCount, direction: string): number | null {
  if (direction === 'lower') return numerator;
  return denominator === null || numerator === null ? null : denominator - numerator;
}
