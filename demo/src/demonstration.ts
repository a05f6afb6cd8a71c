import type { Setup } from '@tandem/improvement/convening';
import type { Measure } from '@tandem/improvement/measuring';
import type { Day } from '@tandem/improvement/time';
import { type Year, yearOf } from './calendar.ts';
import { type Enrolled, enrolment } from './enrolment.ts';
import { type People, peopleOf } from './people.ts';
import { programmeId, setupOf } from './setup.ts';

/** The programme and its people, invented before anything is counted or stored. */
export type Demonstration = {
  seed: string;
  year: Year;
  enrolled: readonly Enrolled[];
  people: People;
  setup: Setup;
};

/** Invents the programme. The same seed and day give the same demonstration. */
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
  return { seed, year, enrolled, people, setup };
}

/** The measures of a practice's collaborative, the leading one first. */
export function measuresIn({ collaboratives, measures }: Setup, practice: Enrolled): Measure[] {
  const own = collaboratives.find(({ id }) => id === practice.collaborative)?.measures ?? [];
  return own.flatMap((id) => measures.filter((measure) => measure.id === id));
}
