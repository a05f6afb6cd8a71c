import { type Day, day } from '@tandem/improvement/time';

/** The one clock of the server. Everything below gets days and moments as values. */
export type Clock = { today(): Day; now(): Date };

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The machine's clock, with days as they are counted in London. @param fixed a day that stands still, for demonstrations and tests */
export function openClock(fixed: Day | null = null): Clock {
  const now = () => new Date();
  return { now, today: () => fixed ?? day(london.format(now())) };
}
