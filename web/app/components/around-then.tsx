import { type Month, monthOf } from '@tandem/improvement/time';
import type { Event } from '../../server/views/annotations.ts';

/** What happened while the series ran, with the numbers and letters of the lanes above the picture. */
export function AroundThen({ events }: { events: readonly Event[] }) {
  return (
    <section aria-labelledby="then">
      <h2 id="then">What happened around then?</h2>
      {events.length === 0 ? (
        <p>No learning set and no test of change yet. They will stand here and above the picture.</p>
      ) : (
        <>
          <ul className="plain events">
            {events.map((event) => (
              <li key={`${event.kind} ${event.sign} ${event.on}`}>
                <span className={signClass(event)} aria-hidden="true">
                  {event.sign}
                </span>
                <div>
                  {event.kind === 'test' && <span className="nhsuk-u-visually-hidden">Test {event.sign}: </span>}
                  {event.href === null ? event.title : <a href={event.href}>{event.title}</a>}
                  <span className="small">{event.says}</span>
                </div>
              </li>
            ))}
          </ul>
          <p className="small after-list">Things close in time are not proof of cause.</p>
        </>
      )}
    </section>
  );
}

function signClass(event: Event): string {
  if (event.kind === 'learning_set') return 'mark ring';
  return event.running ? 'mark running' : 'mark';
}

/** What happened in one month, for the words about it: `Learning set 5`, `Test D began`. */
export function eventsIn(month: Month, events: readonly Event[]): string[] {
  return events
    .filter(({ on }) => monthOf(on) === month)
    .map((event) => (event.kind === 'test' ? `Test ${event.sign} began` : event.title));
}
