import type { Topic } from '@tandem/improvement/convening';
import type { Day } from '@tandem/improvement/time';
import { type Year, yearOf } from '../calendar.ts';
import { type Enrolled, enrolment } from '../enrolment.ts';
import { collaboratives, listSizeOf, merged } from '../practices.ts';
import { courseOf, levelAt } from '../story.ts';

/** How well a practice does in a month, each as a share of its patients from 0 to 1. */
type Levels = {
  /** Of readings of people with hypertension: at or below 140/90. */
  readonly pressure: number;
  /** Of those with hypertension: checked within the year. */
  readonly checked: number;
  /** Of HbA1c readings: 58 mmol/mol or less. */
  readonly sugar: number;
  /** Of people with diabetes: all eight yearly checks done. */
  readonly processes: number;
  /** Of people with atrial fibrillation: on an anticoagulant. */
  readonly anticoagulated: number;
};

export type ExtractPractice = {
  readonly ods: string;
  /** Patients registered for the whole time, before anything is scaled. */
  readonly patients: number;
  /** What its collaborative works on. */
  readonly condition: Topic;
  /** Where its patients went, and in which month of the records, counted from 0. */
  readonly mergedInto: { readonly ods: string; readonly month: number } | null;
  /** One for each of the months. */
  readonly levels: readonly Levels[];
};

/** Practices that do nothing about a topic: ordinary London levels, that do not change. */
const usual: Levels = { pressure: 0.62, checked: 0.82, sugar: 0.6, processes: 0.55, anticoagulated: 0.85 };

/**
 * Which measure of the demonstration tells which level, and how far it lies from it: the three targets together are met by
 * fewer than the one for HbA1c, and the one for blood pressure by more than 140/90, because it is higher from 80 years on.
 */
const told: Readonly<Record<Topic, readonly { level: keyof Levels; measure: string; above: number }[]>> = {
  hypertension: [
    { level: 'pressure', measure: 'bp-at-target', above: -0.06 },
    { level: 'checked', measure: 'bp-checked-when-due', above: 0.1 },
  ],
  diabetes: [
    { level: 'sugar', measure: 'diabetes-three-targets', above: 0.2 },
    { level: 'processes', measure: 'diabetes-eight-processes', above: 0 },
  ],
  atrial_fibrillation: [{ level: 'anticoagulated', measure: 'af-anticoagulated', above: 0 }],
};

/**
 * The practices of the demonstration with the course that its stories and tests of change tell of each.
 * @param monthsOfRecords how many months have levels, up to the last complete one
 */
export function practicesOfExtract(
  seed: string,
  today: Day,
  monthsOfRecords: number,
): { year: Year; practices: ExtractPractice[] } {
  const year = yearOf(today);
  const enrolled = enrolment(seed, year);
  const successor = enrolled.find(({ name }) => name === merged.into);
  const monthOfMerger = monthsOfRecords - year.months.length + year.months.indexOf(year.starts) + merged.month;
  const practices = enrolled.map((practice) => ({
    ods: practice.ods,
    patients: listSizeOf(seed, practice.name),
    condition: topicOf(practice),
    mergedInto: practice.name === merged.name && successor ? { ods: successor.ods, month: monthOfMerger } : null,
    levels: levelsOf(seed, year, practice, monthsOfRecords),
  }));
  return { year, practices };
}

function topicOf({ name, collaborative }: Enrolled): Topic {
  const found = collaboratives.find(({ id }) => id === collaborative);
  if (!found) throw new Error(`${name} is in no collaborative`);
  return found.topic;
}

function levelsOf(seed: string, year: Year, practice: Enrolled, monthsOfRecords: number): Levels[] {
  const { collaborative, name } = practice;
  const courses = told[topicOf(practice)].map(({ level, measure, above }) => ({
    level,
    above,
    course: courseOf(seed, { collaborative, measure, practice: name, falling: false }, year),
  }));
  const before = monthsOfRecords - year.months.length;
  return Array.from({ length: monthsOfRecords }, (_, month) => {
    const own = courses.map(({ level, above, course }) => [level, within(levelAt(course, month - before) + above)]);
    return { ...usual, ...Object.fromEntries(own) };
  });
}

const within = (share: number) => Math.min(0.97, Math.max(0.05, share));
