import type { Instant, Month } from '../time/index.ts';

/**
 * What was said of one practice, measure and month. A suppressed count is a state of its own: it cannot be added,
 * plotted as 0 or printed as a number.
 */
export type Value =
  | { kind: 'counts'; numerator: number; denominator: number }
  | { kind: 'rate'; value: number }
  /** 0 of 0: a gap in the chart, not 0%. */
  | { kind: 'nobody_eligible' }
  /** `*`: a small number that its source hid. */
  | { kind: 'suppressed' }
  /** `n/a`: the source says that there is no value. */
  | { kind: 'not_available' };

/** A stored value. Never overwritten: a correction is a new submission that names the one it revises. */
export type Submission = {
  id: string;
  practice: string;
  measure: string;
  definitionVersion: number;
  month: Month;
  value: Value;
  /** Where it came from: `practice` for typed, pasted or uploaded by the practice; else the name of a feed. */
  source: string;
  by: string;
  at: Instant;
  reason: string | null;
  revises: string | null;
};

/** The source of what a practice types, pastes or uploads itself. */
export const practiceSource = 'practice';

/** The source of what clinical indicators count, handed in by an analyst's program. */
export const indicatorSource = 'indicators';

/** A submission that has been decided on and is not stored yet; the store gives its id and time. */
export type NewSubmission = Omit<Submission, 'id' | 'at' | 'by'>;
