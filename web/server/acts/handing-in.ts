import {
  type Decided,
  type NewSubmission,
  type Offered,
  practiceSource,
  submit,
  summary,
} from '@tandem/improvement/measuring';
import { addMonths, type Day } from '@tandem/improvement/time';
import { record } from '../store/audit.ts';
import { measures } from '../store/measures.ts';
import { practices } from '../store/organisations.ts';
import { practicesWith } from '../store/places.ts';
import { type Db, isConflict } from '../store/rows.ts';
import { addImport, current, recordSources, save } from '../store/submissions.ts';

/** Values that came in together, whichever way: typed, pasted, uploaded or fed by a program. */
export type Batch = {
  offered: readonly Offered[];
  source: string;
  today: Day;
  /** Whether somebody is there to answer a question about an unlikely number. */
  askWhenUnlike: boolean;
  /** The reason of corrections that bring none; `null`: each must bring its own. */
  defaultReason: string | null;
};

/** Loads what `submit` needs to know and lets it decide. Stores nothing. */
export async function decideOn(db: Db, batch: Batch): Promise<Decided[]> {
  const named = [...new Set(batch.offered.map((one) => one.practice))];
  const counted = [...new Set(batch.offered.map((one) => one.measure))];
  const known = new Map((await practices(db, named)).map((practice) => [practice.ods, practice]));
  const defined = new Map((await measures(db, counted)).map((measure) => [measure.id, measure]));
  // What a practice says of itself, its people say; to speak for another source is a right of its own.
  const writable = await practicesWith(db, batch.source === practiceSource ? 'enter_values' : 'name_source');
  const stored = (await current(db, named, counted)).filter((submission) => submission.source === batch.source);
  const byPlace = new Map(
    stored.map((submission) => [key(submission.practice, submission.measure, submission.month), submission]),
  );
  const sources = new Map(
    (await recordSources(db, named)).map((chosen) => [key(chosen.practice, chosen.measure), chosen.source]),
  );

  return submit(batch.offered, {
    today: batch.today,
    source: batch.source,
    practices: known,
    mayEnter: (practice) => writable.has(practice),
    measures: defined,
    current: (practice, measure, month) => byPlace.get(key(practice, measure, month)),
    recordSource: (practice, measure) => sources.get(key(practice, measure)),
    recent: (practice, measure, month) =>
      Array.from({ length: 12 }, (_, i) => byPlace.get(key(practice, measure, addMonths(month, -1 - i)))).filter(
        (found) => found !== undefined,
      ),
    askWhenUnlike: batch.askWhenUnlike,
    defaultReason: batch.defaultReason,
  });
}

/** A file's own mark, so that a stored value can be followed back to it, and how many of its lines said nothing. */
export type FileMark = { fileName: string; sha256: string; blank?: number };

/**
 * Stores what was decided to be new or changed, with its audit, in the caller's transaction.
 * What was rejected or is still asked about is left to the caller: nothing of it is stored.
 * @returns the id of the import, where it was a file
 */
export async function keep(
  db: Db,
  decided: readonly Decided[],
  source: string,
  file: FileMark | null = null,
): Promise<string | null> {
  const made: NewSubmission[] = decided.flatMap((one) =>
    one.kind === 'new' || one.kind === 'changed' ? [one.submission] : [],
  );
  const counts = { ...summary(decided), blank: file?.blank ?? 0 };
  const importId = file ? await addImport(db, { ...file, source, counts }) : null;
  await save(db, made, importId);
  const byPractice = Map.groupBy(made, (submission) => submission.practice);
  for (const [practice, { length: count }] of byPractice)
    await record(db, {
      action: 'sent values',
      noun: 'practice',
      nounId: practice,
      practice,
      detail: { count, source, import: importId },
    });
  return importId;
}

/**
 * Does a piece of work that reads, decides and stores in one transaction; once more where somebody else stored at the same
 * moment, so that it decides again with what they stored in sight. A second collision is thrown.
 */
export async function despiteOthers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (isConflict(fault)) return work();
    throw fault;
  }
}

function key(...parts: string[]): string {
  return parts.join(' ');
}
