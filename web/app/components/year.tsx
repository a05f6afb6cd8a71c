import { type LearningSet, type Stretch, yearInOrder } from '@tandem/improvement/convening';
import { type Cycle, testInBrief } from '@tandem/improvement/doing';
import { awayFrom, type Day, longDay } from '@tandem/improvement/time';
import type { PracticeView } from '../../server/views/practice.ts';
import { placeAndTime } from './to-do.tsx';

/** A year as it is lived, learning set after action period, with the tests that a practice began in each. */
export function Year({
  year,
  sets,
  cycles,
  today,
  next,
}: {
  year: NonNullable<PracticeView['collaborative']>;
  sets: readonly LearningSet[];
  cycles: readonly Cycle[];
  today: Day;
  next: LearningSet | null;
}) {
  return (
    <ol className="plain events year">
      {yearInOrder(year, sets).map((stretch) => {
        const set = stretch.kind === 'learning_set' ? sets.find(({ number }) => number === stretch.number) : undefined;
        return set ? (
          <SetLine key={`set-${set.number}`} set={set} today={today} isNext={set === next} />
        ) : (
          <PeriodLine key={`period-${stretch.number}`} period={stretch} cycles={cycles} today={today} />
        );
      })}
    </ol>
  );
}

function SetLine({ set, today, isNext }: { set: LearningSet; today: Day; isNext: boolean }) {
  return (
    <li className={isNext ? 'next' : undefined}>
      <span className="mark ring" aria-hidden="true">
        {set.number}
      </span>
      <div>
        <strong>
          Learning set {set.number}, {longDay(set.day)}
        </strong>
        <span className="small">
          {placeAndTime(set)} {set.day < today ? 'Over.' : `${capital(awayFrom(today, set.day))}.`}
        </span>
      </div>
      {isNext && <span className="chip on">Next</span>}
    </li>
  );
}

function PeriodLine({ period, cycles, today }: { period: Stretch; cycles: readonly Cycle[]; today: Day }) {
  const begun = cycles.filter(({ plan, state }) => {
    return state !== 'withdrawn' && plan.starts >= period.from && plan.starts <= period.to;
  });
  const isNow = period.from <= today && today <= period.to;
  return (
    <li>
      <span className="mark none" aria-hidden="true" />
      <div>
        Action period {period.number}, {longDay(period.from)} to {longDay(period.to)}
        {begun.map((cycle) => (
          <span className="small" key={cycle.id}>
            Test {cycle.letter}: <a href={`/cycles/${cycle.id}`}>{cycle.plan.title}</a>. {testInBrief(cycle, today)}
          </span>
        ))}
        {begun.length === 0 && period.to < today && <span className="small">No test began.</span>}
        {begun.length === 0 && isNow && <span className="small">No test has begun yet.</span>}
      </div>
      {isNow && <span className="chip on">Now</span>}
    </li>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
