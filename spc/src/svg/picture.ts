import type { ValueKind } from './scale.ts';
import type { Size } from './sizes.ts';

/** A learning set: a numbered ring in lane one. `x` is a period's key or a day in it; it may fall between periods. */
export type LearningSet = { number: number; x: string; title: string };

/** A test of change: a lettered bar in lane two, from the start of `from` to the end of `to`. */
export type TestOfChange = { letter: string; from: string; to: string; running: boolean; title: string };

/** From period `x` on values are counted by another definition: a bar with the sign `#` in a lane below the tests. */
export type CountedAnew = { x: string; title: string };

/** What is drawn besides the chart's own numbers. Everything outside the plotted periods is left out. */
export type Annotations = {
  learningSets: readonly LearningSet[];
  tests: readonly TestOfChange[];
  /** `x`: the period a phase of the chart starts at. `reason`: the whole line as it is to be read. */
  phases: readonly { x: string; reason: string }[];
  /** Absent: the counting did not change. */
  counting?: readonly CountedAnew[];
};

/** A value of a test of change, in the chart's unit, with its words. */
export type TestValue = { value: number; label: string };

/** How a `Chart` is to be drawn. Every text is drawn as given; texts of any content are safe. */
export type Picture = {
  size: Size;
  /** The picture's name, and what somebody who cannot see it is to know. */
  title: string;
  description: string;
  /** Makes the ids of title and description unique in the page. */
  idPrefix: string;
  /** `percent`: values are proportions from 0 to 1, drawn as percentages. */
  values: ValueKind;
  /** The words of a period under the axis, for instance `Oct` and `2026`. */
  label: (x: string) => { month: string; year: string };
  annotations: Annotations;
  /** One axis for several pictures, in the chart's unit. Absent, and on CUSUM charts: made from data, limits and target. */
  axis?: { from: number; to: number } | undefined;
  /** Draw only so many of the last periods. */
  latest?: number | undefined;
  /** Counts under the axis, for instance how many practices reported, with the word at the end of the row. */
  counts?: { caption: string; entries: readonly { x: string; text: string; strong: boolean }[] } | undefined;
  /** A period still to come: an empty dashed column. It need not be a point of the chart. */
  pending?: { x: string; text: string } | undefined;
  /** The period in focus: pale column, ring and, on sizes with room, a box with these lines. */
  focus?: { x: string; lines: readonly string[] } | undefined;
  /** Words beside single points, on sizes with room. */
  notes?: readonly { x: string; text: string }[] | undefined;
  /** Draw the lines at one or two standard deviations as well. */
  sigmas?: readonly (1 | 2)[] | undefined;
  /** The period a collaborative began in: labelled on small multiples. */
  start?: string | undefined;
  /** The time one test of change lasted, on the size `test`. */
  window?:
    | {
        from: string;
        to: string;
        label: string;
        dates: string;
        predicted?: TestValue | undefined;
        actual?: TestValue | undefined;
      }
    | undefined;
};
