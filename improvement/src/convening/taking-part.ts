import { addMonths, type Day, lastDay, longDay, longMonth, type Month } from '../time/index.ts';
import { monthOfProgramme } from './calendar.ts';
import { carriedOnBy, enrolledIn } from './membership.ts';
import type { Collaborative, Practice, Team } from './programme.ts';

/** Whether a practice is asked for a month, and why not where it is not. `sentence` is whole, for a heading. */
export type Part = { kind: 'asked' } | { kind: 'not_asked'; because: NotAsked; sentence: string };

/** `between`: the month lies before or after the collaborative's year. `joins`: enrolled, though not in that month yet. */
type NotAsked = 'closed' | 'no_collaborative' | 'between' | 'joins' | 'not_enrolled';

/** Whether the collaborative's learning sets and projects are this practice's own too, even in a month it is not asked for. */
export function belongs(part: Part): boolean {
  return part.kind === 'asked' || part.because === 'between' || part.because === 'joins';
}

/**
 * A practice is asked for the months of its collaborative's year in which it is enrolled, by its own team or by one that
 * it carries on after a merger.
 * @param teams teams of that collaborative
 */
export function takesPart(
  practice: Practice,
  collaborative: Collaborative | null,
  teams: readonly Team[],
  practices: ReadonlyMap<string, Practice>,
  month: Month,
): Part {
  const closed = closedSentence(practice, practices, lastDay(month));
  if (closed !== null) return { kind: 'not_asked', because: 'closed', sentence: closed };
  if (!collaborative)
    return {
      kind: 'not_asked',
      because: 'no_collaborative',
      sentence: `${practice.name} is not part of a collaborative yet`,
    };
  const place = monthOfProgramme(collaborative, month);
  if (place.when === 'before') {
    return {
      kind: 'not_asked',
      because: 'between',
      sentence: `The ${titleOf(collaborative)} begins in ${longMonth(collaborative.starts)}`,
    };
  }
  if (place.when === 'after') {
    const last = addMonths(collaborative.starts, collaborative.months - 1);
    return {
      kind: 'not_asked',
      because: 'between',
      sentence: `The ${titleOf(collaborative)} ended in ${longMonth(last)}`,
    };
  }
  const enrolled = enrolledIn(teams, month, practices).some((member) => member.practice === practice.ods);
  return enrolled ? { kind: 'asked' } : notEnrolled(practice, collaborative, teams, month);
}

/** `Redbridge blood pressure collaborative`: its name as it is read inside a sentence. */
export function titleOf({ name }: Pick<Collaborative, 'name'>): string {
  return /collaborative/i.test(name) ? name : `${name} collaborative`;
}

/** Where a practice's patients are on a day, when it has closed; the practice that looks after them, or `null`. */
export function successorOn(practice: Practice, practices: ReadonlyMap<string, Practice>, on: Day): Practice | null {
  if (practice.closed === null || on < practice.closed) return null;
  const into = carriedOnBy(practice.ods, on, practices);
  return into === null ? null : (practices.get(into) ?? null);
}

function closedSentence(practice: Practice, practices: ReadonlyMap<string, Practice>, on: Day): string | null {
  if (practice.closed === null || on < practice.closed) return null;
  const into = successorOn(practice, practices, on);
  const how = into ? `became part of ${into.name}` : 'closed';
  return `${practice.name} ${how} on ${longDay(practice.closed)}`;
}

function notEnrolled(practice: Practice, collaborative: Collaborative, teams: readonly Team[], month: Month): Part {
  const title = titleOf(collaborative);
  const own = teams.filter((team) => team.practice === practice.ods);
  const [next] = own
    .map((team) => team.joined)
    .filter((day) => day > lastDay(month))
    .toSorted();
  if (next) {
    const sentence = `${practice.name} joins the ${title} on ${longDay(next)}`;
    return { kind: 'not_asked', because: 'joins', sentence };
  }
  const last = own
    .map((team) => team.left)
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  const how = last ? `left the ${title} on ${longDay(last)}` : `is not part of the ${title}`;
  return { kind: 'not_asked', because: 'not_enrolled', sentence: `${practice.name} ${how}` };
}
