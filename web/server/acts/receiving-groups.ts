import { type Day, longDay, type Month } from '@tandem/improvement/time';
import { catalogue } from '@tandem/indicators/catalogue';
import type { CellFault, Count, ProtectedAggregate } from '@tandem/indicators/release';
import { practicesWith } from '../store/places.ts';
import type { Db } from '../store/rows.ts';
import { type GroupCount, newestWaiting, waitingModes } from '../store/waiting.ts';

/** A count of a priority group, and the line it came in. */
export type OfferedGroup = { row: number; count: GroupCount };

/** What a row says of a priority group that the catalogue knows; `null` where it is about anything else. */
export function groupIn(row: ProtectedAggregate, month: Month): GroupCount | null {
  const { practiceCode: practice, indicatorId, strata, numerator, denominator } = row;
  const mode = waitingModes.find((one) => one === row.mode);
  const { priority, ...others } = strata;
  if (priority === undefined || mode === undefined || Object.keys(others).length > 0) return null;
  const series = catalogue.find(({ id }) => id === indicatorId);
  if (!series || (priority !== inNoGroup && series.priorities.every(({ id }) => id !== priority))) return null;
  return {
    practice,
    series: series.id,
    mode,
    month,
    priority,
    denominator: numberIn(denominator),
    numerator: numberIn(numerator),
  };
}

/** Where the tool puts people who are in none of the groups. */
const inNoGroup = 'unknown';

function numberIn(count: Count): number | null {
  return count.kind === 'count' ? count.n : null;
}

/** Parts counts into those of practices that the person may speak for and the others, of each of which it says why not. */
export async function decideOnGroups(
  db: Db,
  offered: readonly OfferedGroup[],
): Promise<{ counts: GroupCount[]; faults: CellFault[] }> {
  if (offered.length === 0) return { counts: [], faults: [] };
  const writable = await practicesWith(db, 'name_source');
  const isOurs = ({ count }: OfferedGroup) => writable.has(count.practice);
  return {
    counts: offered.filter(isOurs).map(({ count }) => count),
    faults: offered
      .filter((one) => !isOurs(one))
      .map(({ row, count }) => ({
        row,
        column: 'practice',
        says: `${count.practice} is no practice that you may send counts of.`,
      })),
  };
}

/** What is known now of who waits must not be taken back by an extract from before. */
export async function whyGroupsTooLate(
  db: Db,
  offered: readonly OfferedGroup[],
  extract: Day,
): Promise<CellFault | null> {
  if (offered.length === 0) return null;
  const named = (of: (one: GroupCount) => string) => [...new Set(offered.map(({ count }) => of(count)))];
  const newest = await newestWaiting(
    db,
    named(({ series }) => series),
    named(({ practice }) => practice),
  );
  if (newest === null || newest <= extract) return null;
  const says = `Groups from a newer extract, of ${longDay(newest)}, were handed in before. Run on that one or a later one.`;
  return { row: 0, column: 'extract', says };
}
