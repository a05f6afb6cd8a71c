import { indicatorSource } from '@tandem/improvement/measuring';
import { type CountedChange, countedChanges } from '../store/releases.ts';
import type { Db } from '../store/rows.ts';
import { recordSources } from '../store/submissions.ts';

/** What changed in how a measure of a practice is counted; nothing where its figures come from somewhere else. */
export async function countingAt(db: Db, practice: string, measure: string): Promise<CountedChange[]> {
  const chosen = (await recordSources(db, [practice])).find((one) => one.measure === measure);
  return chosen?.source === indicatorSource ? countedChanges(db, [practice], measure) : [];
}
