import { addMonths, type Day, day, firstDay, type Month } from '@tandem/improvement/time';
import type { Year } from './calendar.ts';
import { chance, shuffled } from './chance.ts';
import { collaboratives, joinedInMonth, leaver, listSizeOf, merged, practicesOf, slugOf } from './practices.ts';

/** A practice of the demonstration in its collaborative. */
export type Enrolled = {
  ods: string;
  name: string;
  slug: string;
  collaborative: string;
  /** The id of its network, or `null` where it never chose one. */
  network: string | null;
  opened: Day;
  closed: Day | null;
  succeededBy: string | null;
  joined: Day;
  left: Day | null;
  /** The first month it has values for; `null`: from the first of all. */
  valuesFrom: Month | null;
  /** Registered patients in a month, by the list of the first month of data, its merger included. */
  patients: (month: Month) => number;
};

/** Every practice that is or was in a collaborative: 84 today, one that left and one that was merged into another. */
export function enrolment(seed: string, year: Year): Enrolled[] {
  const places = collaboratives.flatMap(({ id, practices, networks }) => [
    ...practices.map((name, at) => ({
      name,
      collaborative: id,
      network: `${id}-${networks[at % networks.length]?.toLowerCase()}`,
    })),
    ...(id === leaver.collaborative ? [{ name: leaver.name, collaborative: id, network: null }] : []),
    ...(practices.includes(merged.into) ? [{ name: merged.name, collaborative: id, network: null }] : []),
  ]);
  const codes = codesOf(
    seed,
    places.map(({ name }) => name),
  );
  return places.map(({ name, collaborative, network }) => {
    const joinedIn = addMonths(year.starts, joinedInMonth[name] ?? 0);
    return {
      ods: codes(name),
      name,
      slug: slugOf(name),
      collaborative,
      network,
      opened: openedOn(seed, name),
      ...ending(year, name, codes),
      joined: firstDay(joinedIn),
      valuesFrom: hasNoPast(name) ? joinedIn : null,
      patients: patientsOf(seed, year, name),
    };
  });
}

/** Practices that joined late sent nothing from before, save for one that had its old figures. */
function hasNoPast(name: string): boolean {
  return name in joinedInMonth && practicesOf('redbridge-diabetes').every((practice) => practice !== name);
}

function ending(
  year: Year,
  name: string,
  codes: (name: string) => string,
): Pick<Enrolled, 'closed' | 'succeededBy' | 'left'> {
  const closes = firstDay(addMonths(year.starts, merged.month));
  if (name === merged.name) return { closed: closes, succeededBy: codes(merged.into), left: closes };
  const left = name === leaver.name ? firstDay(addMonths(year.starts, leaver.month)) : null;
  return { closed: null, succeededBy: null, left };
}

function patientsOf(seed: string, year: Year, name: string): (month: Month) => number {
  const own = listSizeOf(seed, name);
  const both = name === merged.into ? own + listSizeOf(seed, merged.name) : own;
  return (month) => (month >= addMonths(year.starts, merged.month) ? both : own);
}

/** Codes begin with Z, which no practice in England has, and follow no order that could be read as a rank. */
function codesOf(seed: string, names: readonly string[]): (name: string) => string {
  const order = shuffled(chance(seed, 'codes'), names);
  return (name) => `Z${String(order.indexOf(name) + 1).padStart(5, '0')}`;
}

/** Practices opened on the first of an April, some decades ago. */
function openedOn(seed: string, name: string): Day {
  const [year = 1980] = shuffled(chance(seed, 'opened', name), [1974, 1978, 1981, 1986, 1990, 1994, 1999, 2004]);
  return day(`${year}-04-01`);
}
