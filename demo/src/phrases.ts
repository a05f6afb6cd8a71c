import type { Decision } from '@tandem/improvement/doing';

/** What happens in any test. */
export const snags = [
  'The first day took longer than we thought.',
  'The tally sheet was lost once, and we began again.',
  'Two of us were away in the second week.',
  'The locum had not been told.',
  'It was easier after the third day.',
  'The system was slow on the Tuesday.',
  'One patient told us how she would do it, and we did.',
  'We counted by hand, because the search was not ready.',
  'Nobody complained, which surprised us.',
  'The Friday clinic did it its own way.',
] as const;

/** What teams write about the time after a decision; a blank means that nobody was named. */
export const nexts: Record<Decision, readonly string[]> = {
  adapt: [
    'The same again, with somebody to stand in when the nurse is away.',
    'Other words at the desk, and one person who counts.',
    'Start a week earlier and tell everybody at the Tuesday meeting first.',
    'Ask those who did not answer what stood in the way, then try again.',
    'Leave out the part that took longest.',
    'Try it on a quieter day.',
  ],
  expand: [
    'All clinics for a month, then we decide.',
    'From one afternoon to the whole week.',
    'The other nurse takes it up from Monday.',
    'The branch surgery tries it next.',
    'Everybody on the list, not only those who are easy to reach.',
  ],
  adopt: [
    'The practice manager looks at the count each month.',
    'It stands in the folder for new staff, and the nurse keeps it.',
    'The desk keeps it going; the deputy manager stands in during August.',
    'It is part of the template now, and the pharmacist looks after it.',
    '',
  ],
  abandon: ['We go back to our list of ideas and choose another.', 'Nothing for now: the other test comes first.', ''],
};

/** Why a test did not take place. */
export const withdrawals = [
  'The nurse was off sick for the whole fortnight.',
  'The clinical system was down for three days of the five.',
  'Vaccinations took every slot we had.',
  'The helper we had counted on left before it began.',
] as const;
