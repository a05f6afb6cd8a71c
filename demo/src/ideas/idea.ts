/** A change that practices try, told so that each practice's tests of it read differently. All text is invented. */
export type Idea = {
  id: string;
  /** The measure it should move. */
  measure: string;
  project: string;
  /** Why it matters here. */
  why: readonly string[];
  /** What is counted, for instance `patients`. */
  of: string;
  who: readonly string[];
  /** The share that teams hope for. */
  hope: number;
  /** The ramp: small first, then larger, then elsewhere. */
  steps: readonly { title: string; what: string; scale: number }[];
  because: readonly string[];
  happened: readonly string[];
  /** What was learnt when more came than predicted, or about as much, or less. */
  more: readonly string[];
  expected: readonly string[];
  less: readonly string[];
  forOthers: readonly string[];
  /** Why a team gives it up. */
  dropped: string;
};
