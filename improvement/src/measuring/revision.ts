import type { Month } from '../time/index.ts';
import type { Submission } from './submission.ts';

/** What a value is about. */
export type Place = { practice: string; measure: string; month: Month };

/** One text for one practice, measure and month, for use as a key. */
export function placeKey({ practice, measure, month }: Place): string {
  return JSON.stringify([practice, measure, month]);
}

/**
 * What stands now: the latest revision for each practice, measure, month and source, in the order in which these first
 * occur. The latest is one that nothing revises; should two remain, the later in time, then by id.
 */
export function currentOf(submissions: readonly Submission[]): Submission[] {
  const revised = new Set(submissions.map((submission) => submission.revises));
  const latest = new Map<string, Submission>();
  for (const submission of submissions) {
    if (revised.has(submission.id)) continue;
    const key = `${placeKey(submission)} ${submission.source}`;
    const standing = latest.get(key);
    if (!standing || isLater(submission, standing)) latest.set(key, submission);
  }
  return [...latest.values()];
}

/** Everything that was ever said of one practice, measure and month, from every source, newest first. */
export function historyOf(submissions: readonly Submission[], place: Place): Submission[] {
  return submissions
    .filter((submission) => placeKey(submission) === placeKey(place))
    .sort((a, b) => (isLater(a, b) ? -1 : 1));
}

/** A value from a source that is not the source of record, beside the value that is used. */
export type Question = { other: Submission; ofRecord: Submission | null };

/**
 * Parts current submissions by source: those of the source of record are used; every other is kept and shown as a
 * question beside what is used, and is never drawn, pooled or counted.
 * @param recordSource the source of record of a practice and measure. Throws where a value is stored without one: the
 * first source to send becomes it.
 */
export function bySource(
  current: readonly Submission[],
  recordSource: (practice: string, measure: string) => string | undefined,
): { ofRecord: Submission[]; questions: Question[] } {
  const isOfRecord = ({ id, practice, measure, source }: Submission) => {
    const record = recordSource(practice, measure);
    if (record === undefined) throw new Error(`submission ${id}: ${practice} and ${measure} have no source of record`);
    return source === record;
  };
  const ofRecord = current.filter(isOfRecord);
  const used = new Map(ofRecord.map((submission) => [placeKey(submission), submission]));
  const questions = current
    .filter((submission) => !isOfRecord(submission))
    .map((other) => ({ other, ofRecord: used.get(placeKey(other)) ?? null }));
  return { ofRecord, questions };
}

function isLater(a: Submission, b: Submission): boolean {
  return a.at === b.at ? a.revises === b.id || (b.revises !== a.id && a.id > b.id) : a.at > b.at;
}
