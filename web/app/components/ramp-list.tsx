import { type Cycle, testInBrief } from '@tandem/improvement/doing';
import type { Day } from '@tandem/improvement/time';

/** Tests that grew out of one another, in their order, each a link but the one whose page this is. */
export function RampList({ ramp, now, today }: { ramp: readonly Cycle[]; now: Cycle | null; today: Day }) {
  return (
    <ol className="plain ramp">
      {ramp.map((cycle) => (
        <li key={cycle.id} className={looks(cycle, now, today)}>
          <span className="letter" aria-hidden="true">
            {cycle.letter}
          </span>
          <div>
            {cycle.id === now?.id ? (
              <strong>{cycle.plan.title}</strong>
            ) : (
              <a href={`/cycles/${cycle.id}`}>
                <span className="nhsuk-u-visually-hidden">Test {cycle.letter}: </span>
                {cycle.plan.title}
              </a>
            )}
            <span className="small">
              {testInBrief(cycle, today)} · {cycle.plan.who}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function looks(cycle: Cycle, now: Cycle | null, today: Day): string | undefined {
  if (cycle.id === now?.id) return 'now';
  return cycle.state === 'planned' && today < cycle.plan.starts ? 'next' : undefined;
}
