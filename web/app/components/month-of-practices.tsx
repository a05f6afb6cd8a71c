import { timeInWords } from '@tandem/improvement/convening';
import { reportingSentence } from '@tandem/improvement/measuring';
import { bareMonth, longDay, longMonth } from '@tandem/improvement/time';
import type { CollaborativeView } from '../../server/views/collaborative.ts';
import { WhoIsDue } from './who-is-due.tsx';

/** The month asked for: who has sent it, who is due, and the next learning set. */
export function MonthOfPractices({ view }: { view: CollaborativeView }) {
  const waiting = view.named?.rows.filter(({ reporting }) => reporting.state !== 'complete') ?? [];
  return (
    <section aria-labelledby="due">
      <h2 id="due">{longMonth(view.asked)}</h2>
      {view.named && waiting.length === 0 && <p>All practices have sent {bareMonth(view.asked)}.</p>}
      {!view.named && (
        <p>
          {view.activity.complete} of {view.enrolled} practices have sent all measures, {view.activity.partly} some.
        </p>
      )}
      <WhoIsDue
        practices={waiting.map(({ practice, reporting }) => ({ ...practice, says: reportingSentence(reporting) }))}
      />
      {view.next && (
        <div className="panel">
          <p className="small">Next learning set</p>
          <h3>
            Learning set {view.next.number}, {longDay(view.next.day)}
          </h3>
          <p>
            {timeInWords(view.next.starts)} to {timeInWords(view.next.ends)}, {view.next.place}.
          </p>
        </div>
      )}
    </section>
  );
}
