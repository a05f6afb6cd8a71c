import type { Measure } from '@tandem/improvement/measuring';
import { lastDay, type Month, monthOf, monthsBetween } from '@tandem/improvement/time';
import type { Year } from './calendar.ts';
import { chance, happens } from './chance.ts';
import type { Enrolled } from './enrolment.ts';
import { silentFor, stillToCome } from './story.ts';

/** The months that are sent of one measure of a practice, oldest first. The same seed and day give the same months. */
export function monthsSent(seed: string, year: Year, practice: Enrolled, measure: Measure): Month[] {
  const gone = monthsSkipped(seed, year, practice);
  return year.months.filter((month) => isSent(year, practice, measure, month) && !gone.has(month));
}

/** Before it joined, or after it left or closed, nothing is sent; of the latest months some practices have sent nothing yet. */
function isSent(year: Year, practice: Enrolled, measure: Measure, month: Month): boolean {
  if (practice.valuesFrom !== null && month < practice.valuesFrom) return false;
  if (practice.left !== null && lastDay(month) >= practice.left) return false;
  const back = monthsBetween(month, monthOf(year.today)) - 1;
  if (back < (silentFor[practice.name] ?? 0)) return false;
  return !(back === 0 && stillToCome[practice.name] === measure.id);
}

/** Mostly before the collaborative began, now and then since, never of late: the latest gaps are told in the story. */
function monthsSkipped(seed: string, { months, starts }: Year, { name }: Enrolled): Set<Month> {
  const draw = chance(seed, 'months not sent', name);
  return new Set(months.slice(0, -3).filter((month) => happens(draw, month < starts ? 0.025 : 0.012)));
}
