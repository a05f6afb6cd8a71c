import { type Definition, type Measure, type Submission, valueSentence } from '@tandem/improvement/measuring';
import { longDay, longMonth } from '@tandem/improvement/time';
import type { Clock } from './shown-row.ts';

/** A stored value with the one it took the place of. */
type Entry = { submission: Submission; before: Submission | null };

type Props = {
  entries: readonly Entry[];
  /** What was entered: its name and the definition of its month. */
  measureOf(submission: Submission): { measure: Measure; definition: Definition };
  names: ReadonlyMap<string, string>;
  clock: Clock;
  /** Whether the entries are of more than one month. */
  namesMonths?: boolean;
};

/** Who entered or changed what, when and why, latest first. */
export function EntryLog({ entries, measureOf, names, clock, namesMonths }: Props) {
  return (
    <ol className="plain log">
      {entries.map(({ submission, before }) => {
        const { measure, definition } = measureOf(submission);
        const { day, time } = clock.at(submission.at);
        return (
          <li key={submission.id}>
            <span className="small">
              {longDay(day)}, {time}, {names.get(submission.by) ?? 'somebody'}
              {submission.source === 'practice' ? '' : `, from ${submission.source}`}
            </span>
            <br />
            {measure.name}
            {namesMonths && `, ${longMonth(submission.month)}`}: {valueSentence(submission.value, definition)}
            {before && <>, in place of {valueSentence(before.value, definition)}</>}
            {submission.reason && <q>{submission.reason}</q>}
          </li>
        );
      })}
    </ol>
  );
}
