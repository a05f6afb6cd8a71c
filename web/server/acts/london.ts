import { type Day, day, type Instant } from '@tandem/improvement/time';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });

/** A moment as clocks in London showed it: the day, and the time as `09:42`. */
export function inLondon(at: Instant): { day: Day; time: string } {
  const [date = '', time = ''] = clock.format(new Date(at)).split(' ');
  return { day: day(date), time };
}
