import {
  type Definition,
  indicatorSource,
  latestDefinition,
  type Measure,
  practiceSource,
  type Value,
} from '@tandem/improvement/measuring';
import { lastDay, type Month, partsOf } from '@tandem/improvement/time';
import type { Year } from './calendar.ts';
import { binomial, type Chance, chance, happens, normal, pick } from './chance.ts';
import { type Counted, seriesOf } from './counted.ts';
import { type Demonstration, measuresIn } from './demonstration.ts';
import type { Enrolled } from './enrolment.ts';
import { dashboard, prescribing } from './measures.ts';
import { growth } from './practices.ts';
import { monthsSent } from './sent.ts';
import { courseOf, levelAt } from './story.ts';

/** A month as it was sent: what stands, and, where it was put right later, what had been sent first and why it changed. */
export type Sent = { month: Month; value: Value; corrected: { first: Value; reason: string } | null };

/** Everything one source sent for one practice and measure, oldest first. */
export type SentSeries = { practice: Enrolled; measure: string; source: string; sent: readonly Sent[] };

/** How many people a month's denominator counts: so many, and so many more for each registered patient. */
const denominators: Readonly<Record<string, { stream: string; least: number; perPatient: number }>> = {
  'bp-checked-when-due': { stream: 'bp due', least: 35, perPatient: 0.009 },
  'bp-home-readings': { stream: 'monitors', least: 20, perPatient: 0.003 },
  'bp-missed-appointments': { stream: 'bp clinic', least: 50, perPatient: 0.0065 },
  'diabetes-care-plan': { stream: 'diabetes reviewed', least: 22, perPatient: 0.005 },
  'diabetes-low-sugar': { stream: 'diabetes reviewed', least: 22, perPatient: 0.005 },
  'af-pulse-checked': { stream: 'reviews at 65', least: 18, perPatient: 0.006 },
  'af-antiplatelet-as-well': { stream: 'af on both', least: 0, perPatient: 0.0023 },
};

/** Clinics are quiet in August and at Christmas and full in autumn: shares of an ordinary month, January first. */
const busy = [1.04, 0.98, 1.03, 0.97, 0.98, 1.0, 0.98, 0.88, 1.02, 1.07, 1.06, 0.86] as const;
/** Counts below this are hidden by the feed. */
const smallest = 8;
/** Month to month a practice varies a little more than chance alone: a standard deviation in proportions. */
const extraSpread = 0.012;

/** Everything that is sent in the demonstration, by practice code. The same seed, day and counts give the same values. */
export function valuesIn(demonstration: Demonstration, counted: Counted): ReadonlyMap<string, readonly SentSeries[]> {
  return new Map(
    demonstration.enrolled.map((practice) => [practice.ods, valuesOf(demonstration, practice, counted)] as const),
  );
}

/** What the records tell is counted in them; the rest is invented here. */
function valuesOf({ seed, year, setup }: Demonstration, practice: Enrolled, counted: Counted): SentSeries[] {
  const measures = measuresIn(setup, practice);
  const series = measures.map((measure): SentSeries => {
    const source = sourceOf(practice, measure);
    const counts = seriesOf(measure);
    const valueIn =
      counts === null
        ? invented(seed, year, practice, measure, source)
        : (month: Month) => counted.valueOf(practice.ods, counts, month);
    const sent = monthsSent(seed, year, practice, measure).flatMap((month): Sent[] => {
      const value = valueIn(month);
      return value === undefined ? [] : [{ month, value, corrected: null }];
    });
    return { practice, measure: measure.id, source, sent: corrections(seed, practice, measure, source, sent) };
  });
  return practice.name === askedAbout.practice ? [...series, secondSource(seed, year, practice, measures)] : series;
}

/** In this collaborative practices count what their records tell themselves, and type it in like everything else. */
const countsItself = 'redbridge-blood-pressure';

/** Some figures come from the records, some from a feed, the rest from the practice itself. */
export function sourceOf({ collaborative }: Enrolled, measure: Measure): string {
  if (measure.id === 'af-anticoagulant-items') return prescribing;
  if (seriesOf(measure) !== null && collaborative !== countsItself) return indicatorSource;
  return collaborative === 'havering-atrial-fibrillation' ? dashboard : practiceSource;
}

function invented(seed: string, year: Year, practice: Enrolled, measure: Measure, source: string) {
  const values = drawn(seed, year, practice, measure);
  const failed = chance(seed, 'feed failed', practice.name, measure.id);
  return (month: Month) => said(failed, values(month), source);
}

/** The values of a practice and measure, each month drawn once. */
function drawn(seed: string, year: Year, practice: Enrolled, measure: Measure): (month: Month) => Value {
  const definition = latestDefinition(measure);
  const course = courseOf(
    seed,
    { ...practice, practice: practice.name, measure: measure.id, falling: definition.direction === 'decrease' },
    year,
  );
  const draw = chance(seed, 'values', practice.name, measure.id);
  const values = year.months.map((month, at): Value => {
    const level = levelAt(course, at);
    if (definition.form === 'rate')
      return { kind: 'rate', value: Math.round(100 * (level + 0.35 * normal(draw))) / 100 };
    const size = denominatorOf(seed, year, practice, measure.id, month);
    return counts(binomial(draw, size, within(level + season(definition, month) + extraSpread * normal(draw))), size);
  });
  return (month) => values[year.months.indexOf(month)] ?? { kind: 'not_available' };
}

function denominatorOf(seed: string, year: Year, practice: Enrolled, measure: string, month: Month): number {
  const size = denominators[measure];
  if (!size) throw new Error(`nobody is counted for ${measure}`);
  const draw = chance(seed, size.stream, practice.name, year.months.indexOf(month));
  const patients = practice.patients(month) * growth(seed, practice.name, year.months.indexOf(month));
  const ordinary = size.least + size.perPatient * patients;
  return Math.max(0, Math.round(ordinary * (busy[partsOf(lastDay(month)).month - 1] ?? 1) * (1 + 0.09 * normal(draw))));
}

/** Blood pressure and blood sugar are a little better in summer; appointments are missed a little more in winter. */
function season({ direction }: Definition, month: Month): number {
  const fromJuly = Math.cos((2 * Math.PI * (partsOf(lastDay(month)).month - 7)) / 12);
  return 0.006 * fromJuly * (direction === 'decrease' ? -0.5 : 1);
}

function within(proportion: number): number {
  return Math.min(0.99, Math.max(0.01, proportion));
}

function counts(numerator: number, denominator: number): Value {
  return denominator === 0 ? { kind: 'nobody_eligible' } : { kind: 'counts', numerator, denominator };
}

/** What the source says of a value: a feed hides small numbers, and now and then has no value for a practice. */
function said(draw: Chance, value: Value, source: string): Value {
  if (source === practiceSource) return value;
  if (happens(draw, 0.008)) return { kind: 'not_available' };
  return value.kind === 'counts' && value.denominator < smallest ? { kind: 'suppressed' } : value;
}

const reasons = [
  'Search run again after late results were filed',
  'Two clinics had been left out of the first count',
  'Wrong dates in the search: it had stopped a week early',
  'Counted again after a template was coded twice',
  'Patients who moved away were still in the first count',
  'Typing mistake: a digit was missing',
] as const;

/** Now and then a practice puts a month right; what it sent first stays in the history. */
function corrections(seed: string, { name }: Enrolled, { id }: Measure, source: string, sent: readonly Sent[]): Sent[] {
  const draw = chance(seed, 'corrections', name, id);
  return sent.map((one) => {
    const { value } = one;
    if (!happens(draw, source === practiceSource ? 0.012 : 0.002) || value.kind !== 'counts') return one;
    const first = firstSaid(draw, value);
    return first.numerator === value.numerator && first.denominator === value.denominator
      ? one
      : { ...one, corrected: { first, reason: pick(draw, reasons) } };
  });
}

/** Some people were not counted at first. */
function firstSaid(
  draw: Chance,
  { numerator, denominator }: Extract<Value, { kind: 'counts' }>,
): Extract<Value, { kind: 'counts' }> {
  const kept = 0.8 + 0.15 * draw();
  const first = Math.max(1, Math.round(denominator * kept));
  return { kind: 'counts', numerator: Math.min(first, Math.round(numerator * kept)), denominator: first };
}

/** The dashboard counts this practice's checks too, and finds more of them than the practice does: a question for people. */
const askedAbout = { practice: 'Quillbrook Practice', measure: 'bp-checked-when-due', months: 6, more: 0.14 } as const;

function secondSource(seed: string, year: Year, practice: Enrolled, measures: readonly Measure[]): SentSeries {
  const measure = measures.find(({ id }) => id === askedAbout.measure);
  if (!measure) throw new Error(`${practice.name} has no ${askedAbout.measure}`);
  const own = drawn(seed, year, practice, measure);
  const draw = chance(seed, 'second source', practice.name);
  const sent = year.months.slice(-askedAbout.months).map((month): Sent => {
    const value = own(month);
    if (value.kind !== 'counts') return { month, value, corrected: null };
    const found = binomial(draw, value.denominator - value.numerator, askedAbout.more * 2);
    return { month, value: { ...value, numerator: value.numerator + found }, corrected: null };
  });
  return { practice, measure: measure.id, source: dashboard, sent };
}
