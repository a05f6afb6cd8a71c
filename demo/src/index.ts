import { indicatorSource, practiceSource } from '@tandem/improvement/measuring';
import type { Day } from '@tandem/improvement/time';
import type { Database } from '@tandem/web/server/database/open.ts';
import { asSeveral, refreshStatistics } from '@tandem/web/server/database/transaction.ts';
import { addDemoPerson } from '@tandem/web/server/store/accounts.ts';
import { addGrant, addPerson } from '@tandem/web/server/store/people.ts';
import type { Db } from '@tandem/web/server/store/rows.ts';
import { saveSetup } from '@tandem/web/server/store/setup.ts';
import type { Counted } from './counted.ts';
import { type Demonstration, demonstrationOf, measuresIn } from './demonstration.ts';
import type { Enrolled } from './enrolment.ts';
import { handInCounts } from './load-counts.ts';
import { loadProject } from './load-projects.ts';
import { bySender, handIn } from './load-values.ts';
import { projectsOf } from './projects.ts';
import { listsCountedOn } from './setup.ts';
import { type SentSeries, valuesIn } from './values.ts';

export { countRecords } from './count-records.ts';
export { type Counted, countingOf } from './counted.ts';

/** The seed of the demonstration that is shown: with it the story stands in every month of the year. */
export const demoSeed = 'tandem 237';

export type DemoOptions = {
  seed: string;
  today: Day;
  /** What was counted in the records of its patients, by {@link countRecords} for the same seed and day. */
  counted: Counted;
  /** Told as it goes: `done` of `total` steps, and what is being done, for instance `Values of Lanternfield Surgery`. */
  progress: (done: number, total: number, what: string) => void;
};

/**
 * Loads one invented programme into an empty, migrated database, through the product's own doors and as the people who would
 * do it: settings by the administrator, values by practices and the analyst, tests by practices, and the counts of records by
 * the analyst's program. One transaction: a start
 * that is killed on the way leaves nothing behind. The same seed and day give the same rows.
 */
export async function loadDemo(pool: Database['pool'], { seed, today, counted, progress }: DemoOptions): Promise<void> {
  const demonstration = demonstrationOf(seed, today);
  const { enrolled, people } = demonstration;
  const values = valuesIn(demonstration, counted);
  const total = enrolled.length + 3;
  let done = 0;
  const tell = (what: string) => progress(done++, total, what);
  await asSeveral(pool, async (db, goOnAs) => {
    tell('People, practices and measures');
    await loadSetup(db, goOnAs, demonstration);
    for (const practice of enrolled) {
      tell(`Values and tests of ${practice.name}`);
      await loadPractice(db, goOnAs, { ...demonstration, values }, practice);
    }
    tell('Values from feeds');
    await goOnAs(people.analyst.id);
    const { fed } = bySender(values.values());
    for (const [source, series] of fed) {
      if (source !== indicatorSource) await handIn(db, { source, series, today });
    }
    tell('Counts of records');
    await handInCounts(db, { counted, series: fed.get(indicatorSource) ?? [], today });
  });
  await refreshStatistics(pool);
  tell('Ready');
}

type GoOnAs = (personId: string | null) => Promise<void>;

/** The first administrator comes from the owner of the database, as on any new installation; the rest from the administrator. */
async function loadSetup(db: Db, goOnAs: GoOnAs, { year, setup, people }: Demonstration): Promise<void> {
  const { administrator, everybody } = people;
  await addPerson(db, administrator);
  for (const grant of administrator.grants) await addGrant(db, administrator.id, grant);
  await goOnAs(administrator.id);
  await saveSetup(db, setup, listsCountedOn(year), (email) => idOf(everybody, email));
  await goOnAs(null);
  for (const { id, about } of everybody) if (about !== null) await addDemoPerson(db, id, about);
}

function idOf(everybody: Demonstration['people']['everybody'], email: string): string {
  const found = everybody.find((person) => person.email === email);
  if (!found) throw new Error(`nobody in the demonstration has the address ${email}`);
  return found.id;
}

type WithValues = Demonstration & { values: ReturnType<typeof valuesIn> };

/** A practice's own values and tests. What a practice sent that has closed or left, the analyst enters from its old files. */
async function loadPractice(db: Db, goOnAs: GoOnAs, demonstration: WithValues, practice: Enrolled): Promise<void> {
  const { people, setup, year, values } = demonstration;
  const { today } = year;
  const series = values.get(practice.ods) ?? [];
  const manager = people.managers.get(practice.name) ?? people.analyst;
  const byNurse = ({ measure }: SentSeries) => practice.name === nursePractice && measure === nurseMeasure;
  const { own } = bySender([series]);
  await goOnAs(manager.id);
  await handIn(db, { source: practiceSource, series: own.filter((one) => !byNurse(one)), today });
  const measures = measuresIn(setup, practice);
  for (const project of projectsOf(demonstration.seed, year, practice, measures, series)) {
    await loadProject(db, project, practice, measures);
  }
  if (!own.some(byNurse)) return;
  await goOnAs(people.nurse.id);
  await handIn(db, { source: practiceSource, series: own.filter(byNurse), today });
}

/** One practice where two people share the entry, as the history of a month shows. */
const nursePractice = 'Lanternfield Surgery';
const nurseMeasure = 'bp-home-readings';
