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
  steps: readonly IdeaStep[];
  /** What was learnt when about as much came as was predicted. */
  expected: string;
  forOthers: readonly string[];
  /** Why a team gives it up. */
  dropped: string;
};

/** One test of an idea. `more` and `less`: what was learnt when more, or less, came than was predicted. */
export type IdeaStep = {
  title: string;
  what: string;
  scale: number;
  because: string;
  happened: readonly string[];
  more: string;
  less: string;
};
