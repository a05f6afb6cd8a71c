import type { Setup } from '@tandem/improvement/convening';
import type { Measure } from '@tandem/improvement/measuring';
import type { Day } from '@tandem/improvement/time';
import { type Year, yearOf } from './calendar.ts';
import { type Enrolled, enrolment } from './enrolment.ts';
import { type People, peopleOf } from './people.ts';
import { programmeId, setupOf } from './setup.ts';
import { type SentSeries, valuesOf } from './values.ts';

/** Everything that is invented before anything is stored. */
export type Demonstration = {
  seed: string;
  year: Year;
  enrolled: readonly Enrolled[];
  people: People;
  setup: Setup;
  /** By practice code. */
  values: ReadonlyMap<string, readonly SentSeries[]>;
};

/** Invents the programme. The same seed and day give the same demonstration, to the last value. */
export function demonstrationOf(seed: string, today: Day): Demonstration {
  const year = yearOf(today);
  const enrolled = enrolment(seed, year);
  const codeOf = (name: string) => {
    const found = enrolled.find((practice) => practice.name === name);
    if (!found) throw new Error(`${name} is not part of the demonstration`);
    return found.ods;
  };
  const people = peopleOf(seed, { programme: programmeId, codeOf, from: year.opens });
  const setup = setupOf(seed, year, enrolled, people);
  const values = new Map(
    enrolled.map((practice) => [practice.ods, valuesOf(seed, year, practice, measuresIn(setup, practice))] as const),
  );
  return { seed, year, enrolled, people, setup, values };
}

/** The measures of a practice's collaborative, the leading one first. */
export function measuresIn({ collaboratives, measures }: Setup, practice: Enrolled): Measure[] {
  const own = collaboratives.find(({ id }) => id === practice.collaborative)?.measures ?? [];
  return own.flatMap((id) => measures.filter((measure) => measure.id === id));
}
