import { sentence, type Words, warningWords } from '../explain/index.ts';
import type { Chart, Phase, Point, RuleName, Signal } from '../model.ts';
import type { Profile } from '../profile.ts';
import { profileOf } from '../profiles.ts';
import type { SeriesReading } from './series-request.ts';

/** A column of an answer: one entry a plotted point, `null` where there is none. */
type AnswerColumn = readonly (number | null)[];

/** The answer to a request about a series. Positions are counted from 1. */
export type SeriesAnswer = {
  chart: Chart['kind'];
  profile: Chart['profile'];
  points: ReturnType<typeof pointColumns>;
  phases: ReturnType<typeof phaseColumns>;
  signals: readonly Signal[];
  verdict: {
    variationIcon: Chart['verdict']['variation'];
    assuranceIcon: Chart['verdict']['assurance'];
    conflict: boolean;
    sentence: string;
    asOf: string | number | null;
  };
  warnings: readonly { code: string; message: string }[];
};

/** The chart in columns and words. */
export function seriesAnswer(reading: SeriesReading, words: Words): SeriesAnswer {
  const { chart, x } = reading;
  const { variation, assurance, conflict, asOf } = chart.verdict;
  return {
    chart: chart.kind,
    profile: chart.profile,
    points: pointColumns(reading),
    phases: phaseColumns(reading),
    signals: chart.signals.map(fromOne),
    verdict: {
      variationIcon: variation,
      assuranceIcon: assurance,
      conflict,
      sentence: `${sentence(chart, words)}.`,
      asOf: asOf === null ? null : (x[asOf] ?? null),
    },
    warnings: chart.warnings.map((warning) => ({ code: warning.code, message: warningWords(warning, words) })),
  };
}

function pointColumns({ chart, x, multiply }: SeriesReading) {
  const { points, signals } = chart;
  const scaled = (read: (point: Point) => number | null): AnswerColumn =>
    points.map((point) => {
      const value = read(point);
      return value === null ? null : value * multiply;
    });
  const { excluded } = profileOfChart(chart);
  const rules = signals.map(({ rule }) => rule);
  return {
    x,
    y: scaled(({ value }) => value),
    n: points.map(({ denominator, size }) => denominator ?? (isSubgrouped(chart) ? size : null)),
    cl: scaled(({ centre }) => centre),
    lcl: scaled(({ lower }) => lower),
    ucl: scaled(({ upper }) => upper),
    lcl95: scaled(({ lower2 }) => lower2),
    ucl95: scaled(({ upper2 }) => upper2),
    lcl68: scaled(({ lower1 }) => lower1),
    ucl68: scaled(({ upper1 }) => upper1),
    target: scaled(({ target }) => target),
    phase: points.map(({ phase }) => phase + 1),
    baseline: points.map(({ baseline }) => baseline),
    included: points.map((point) => !point.excluded),
    sigmaSignal: points.map((point) => isBeyond(point, chart.decisionInterval, excluded === 'never signal')),
    signals: points.map((point) => namesOf(point.signals, rules)),
    pointType: points.map((point) => pointType(point, chart)),
    tail: points.map(({ tail }) => tail),
    ...(chart.kind === 'cusum' && {
      pos: points.map(({ sums }) => sums?.above ?? null),
      neg: points.map(({ sums }) => sums?.below ?? null),
    }),
  };
}

function profileOfChart({ kind, profile: { id, version } }: Chart): Profile {
  return profileOf({ kind, profile: id, profileVersion: version });
}

function isSubgrouped({ kind }: Chart): boolean {
  return kind === 'xbar' || kind === 's';
}

/** Beyond a three-sigma limit, whatever the profile makes of it; on a CUSUM chart beyond the decision interval. */
function isBeyond({ value, lower, upper, excluded, sums }: Point, interval: number | null, spare: boolean): boolean {
  if (excluded && spare) return false;
  if (interval !== null && sums !== null) return sums.above > interval || sums.below < -interval;
  if (value === null) return false;
  return (upper !== null && value > upper) || (lower !== null && value < lower);
}

function namesOf(signals: readonly number[], rules: readonly RuleName[]): RuleName[] {
  return signals.length === 0 ? [] : [...new Set(signals.flatMap((index) => rules[index] ?? []))];
}

/** What the mark of a point says; `null` where it is not judged. Profiles that read their icon from any last row judge every row. */
type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

function pointType(point: Point, chart: Chart): PointType | null {
  switch (point.standing) {
    case 'improvement':
      return 'special_cause_improvement';
    case 'concern':
      return 'special_cause_concern';
    case 'neither':
      return isHighAt(point, chart) ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
    case 'within_chance':
      return 'common_cause';
    case 'not_judged':
      return profileOfChart(chart).iconFrom === 'last row' && !point.excluded ? 'common_cause' : null;
  }
}

/** The side of the signal that touches the point; without one, the side the point lies on. */
function isHighAt({ signals, value, centre }: Point, chart: Chart): boolean {
  for (const index of signals) {
    const side = chart.signals[index]?.side;
    if (side === 'above' || side === 'up') return true;
    if (side === 'below' || side === 'down') return false;
  }
  return (value ?? 0) >= (centre ?? 0);
}

function phaseColumns({ chart: { phases }, multiply }: SeriesReading) {
  const column = <T>(read: (phase: Phase) => T): readonly T[] => phases.map(read);
  return {
    from: column(({ from }) => from + 1),
    to: column(({ to }) => to + 1),
    cl: column(({ centre }) => (centre === null ? null : centre * multiply)),
    baseline: column(({ baselineCount }) => baselineCount),
    provisional: column(({ provisional }) => provisional),
    nObs: column(({ from, to }) => to - from + 1),
    nUseful: column(({ useful }) => useful),
    longestRun: column(({ longestRun }) => longestRun),
    longestRunMax: column(({ longestRunMax }) => longestRunMax),
    crossings: column(({ crossings }) => crossings),
    crossingsMin: column(({ crossingsMin }) => crossingsMin),
    runsSignal: column(({ runsSignal }) => runsSignal),
  };
}

function fromOne(signal: Signal): Signal {
  return {
    ...signal,
    phase: signal.phase + 1,
    from: signal.from + 1,
    to: signal.to + 1,
    completesAt: signal.completesAt + 1,
    points: signal.points.map((at) => at + 1),
  };
}
