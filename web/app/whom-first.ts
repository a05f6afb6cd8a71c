import type { Group } from '../server/views/waiting.ts';

/** What a list says first, and the more urgent group, if there is one, of which no number may be shown. */
export type FirstToSee = { says: string; before: Group | null };

/** `40 people to see first: last blood pressure above 180/120`, or `null` where no group has a number. */
export function firstToSee(groups: readonly Group[]): FirstToSee | null {
  const first = groups.find(({ people }) => people !== null && people > 0);
  if (!first) return null;
  const before = groups.slice(0, groups.indexOf(first)).find(({ people }) => people === null) ?? null;
  const who = first.people === 1 ? 'One person' : `${first.people} people`;
  return { says: `${who} to see${before === null ? ' first' : ''}: ${first.says}`, before };
}

/** Whether a list has no number at all to show. */
export function isAllHidden(groups: readonly Pick<Group, 'people'>[]): boolean {
  return groups.every(({ people }) => people === null);
}
