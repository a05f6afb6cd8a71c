/** What the judge is asked and answers: the JSON door's shapes, positions counted from 1. */

export const judgeKinds = [
  'run',
  'i',
  'mr',
  'ip',
  'xbar',
  's',
  'p',
  'pp',
  'c',
  'u',
  'up',
  'g',
  't',
  'ewma',
  'cusum',
] as const;
export type JudgeKind = (typeof judgeKinds)[number];

export type JudgeOptions = {
  readonly freeze?: number;
  readonly partAfter?: readonly number[];
  readonly exclude?: readonly number[];
  readonly centreLine?: number;
  readonly target?: number | readonly (number | null)[];
  readonly improvementDirection?: 'increase' | 'decrease' | 'neutral';
  readonly screenMovingRanges?: boolean;
  readonly multiply?: number;
  readonly aggregate?: 'mean' | 'median' | 'sum';
  readonly allowNegativeLimits?: boolean;
  readonly lambda?: number;
  readonly nSigmas?: number;
  readonly decisionInterval?: number;
  readonly seShift?: number;
};

/** A request always names its profile (`id` or `id@version`): which one a kind takes by itself is not judged. */
export type JudgeRequest = {
  readonly chart: JudgeKind;
  readonly profile: string;
  readonly options?: JudgeOptions;
  readonly input: {
    readonly x?: readonly (number | string)[];
    readonly y: readonly (number | null)[];
    readonly n?: readonly (number | null)[];
  };
};

export type Column = readonly (number | null)[];

/** One entry a phase; the four counts are null when no point is useful. */
export type JudgePhases = {
  readonly nObs: readonly number[];
  readonly nUseful: readonly number[];
  readonly longestRun: Column;
  readonly longestRunMax: Column;
  readonly crossings: Column;
  readonly crossingsMin: Column;
  readonly runsSignal: readonly boolean[];
};

/** `positions`: points that belong to a pattern; `completions`: points at which a pattern is complete. */
export type Fired = {
  readonly rule: string;
  readonly positions: readonly number[];
  readonly completions: readonly number[];
};

export type JudgeAnswer = {
  readonly x: readonly (number | string)[];
  readonly y: Column;
  readonly cl: Column;
  readonly lcl: Column;
  readonly ucl: Column;
  readonly lcl95: Column;
  readonly ucl95: Column;
  readonly lcl68: Column;
  readonly ucl68: Column;
  /** CUSUM only: the sums upward and downward, in sigma; null for every other kind. */
  readonly pos: Column;
  readonly neg: Column;
  readonly phase: readonly number[];
  readonly baseline: readonly boolean[];
  readonly included: readonly boolean[];
  readonly sigmaSignal: readonly boolean[];
  readonly phases: JudgePhases;
  readonly fired: readonly Fired[];
};
