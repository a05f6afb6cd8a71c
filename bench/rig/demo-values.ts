import { latestDefinition, type Offered, practiceSource } from '@tandem/improvement/measuring';
import { addMonths, day, type Month, month, monthsFrom } from '@tandem/improvement/time';
import { demonstrationOf, measuresIn } from '../../demo/src/demonstration.ts';
import { demoSeed } from '../../demo/src/index.ts';
import { sourceOf } from '../../demo/src/values.ts';
import { scratchDay } from '../../script/scratch.ts';

export const today = day(scratchDay);
const demonstration = demonstrationOf(demoSeed, today);
const practices = demonstration.enrolled.filter(({ left }) => left === null);

/** When the youngest practice had opened, and long before the demonstration's own values: every month of these is new. */
const firstMonth = month('2004-05');
/** Runs of single months may use so many; the files come after. */
const singleMonths = 100;

/** The practice whose month is sent, and who sends: its manager a month, the analyst a file. */
export const practice = find(practices.find(({ name }) => name === 'Lanternfield Surgery'));
export const manager = find(demonstration.people.managers.get(practice.name));
export const { analyst } = demonstration.people;

/** The measures of which this practice sends counts itself. */
export const measures = countsOf(practice.ods);

/** The month that the so manieth run sends. */
export function monthOfRun(run: number): Month {
  if (run >= singleMonths)
    throw new RangeError(`there are ${singleMonths} single months, and run ${run} wants another`);
  return addMonths(firstMonth, run);
}

/** One month of one practice. */
export function monthRows(run: number): Offered[] {
  return measures.map((measure, at) => rowOf(at, practice.ods, measure, monthOfRun(run)));
}

/** A file of so many rows: practice by practice, measure by measure, month by month. Each run has months of its own. */
export function fileRows(run: number, size: number): Offered[] {
  const series = practices.flatMap(({ ods }) => countsOf(ods).map((measure) => ({ ods, measure })));
  const length = Math.ceil(size / series.length);
  const from = addMonths(firstMonth, singleMonths + run * length);
  return series
    .flatMap(({ ods, measure }) => monthsFrom(from, addMonths(from, length - 1)).map((at) => ({ ods, measure, at })))
    .slice(0, size)
    .map(({ ods, measure, at }, row) => rowOf(row, ods, measure, at));
}

function rowOf(at: number, ods: string, measure: string, of: Month): Offered {
  const denominator = 80 + (at % 7);
  return {
    row: at + 1,
    practice: ods,
    measure,
    month: of,
    value: { kind: 'counts', numerator: 50 + (at % 5), denominator },
    reason: null,
  };
}

function countsOf(ods: string): string[] {
  const one = find(demonstration.enrolled.find((each) => each.ods === ods));
  return measuresIn(demonstration.setup, one)
    .filter((measure) => latestDefinition(measure).form === 'counts' && sourceOf(one, measure) === practiceSource)
    .map(({ id }) => id);
}

function find<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the demonstration is not what this benchmark expects');
  return found;
}
