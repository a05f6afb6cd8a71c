import { checkPlaces, checkRequest } from './check.ts';
import { numberOrNull } from './column.ts';
import { type JudgedPhase, judgePhase, unjudgedPhase } from './judge.ts';
import { decisionIntervalOf } from './limits/cusum.ts';
import type { Chart, ChartOptions, Observation, Phase } from './model.ts';
import { splitPhases } from './phases.ts';
import { pointsOf } from './points.ts';
import { profileOf } from './profiles.ts';
import { readSeries } from './read-series.ts';
import { ofRuns } from './rules/index.ts';
import { noVerdict, verdictOf } from './verdict.ts';
import { warningsOf } from './warnings.ts';

/**
 * Reads a series as a chart: series -> phases -> limits -> rules -> verdict. Limits are three standard deviations from the
 * centre line; values and limits of P charts are proportions from 0 to 1.
 *
 * @throws RequestError when the request makes no sense (see `checkRequest`); too few data is no error.
 */
export function chart(observations: readonly Observation[], options: ChartOptions): Chart {
  const profile = profileOf(options);
  checkRequest(observations, options, profile);
  const windowMonths = options.windowMonths ?? 1;
  const overlapping = windowMonths > 1;
  const series = readSeries(observations, options);
  checkPlaces(series.length, options);
  const judged = splitPhases(series, options).map((stretch) =>
    overlapping ? unjudgedPhase(stretch) : judgePhase(series, stretch, options, profile),
  );
  const signals = judged.flatMap((phase) => phase.signals);
  const points = pointsOf(series, judged, signals, profile, options.kind);
  const phases = judged.map(phaseOf);
  return {
    kind: options.kind,
    profile: { id: profile.id, version: profile.version },
    decisionInterval: options.kind === 'cusum' ? decisionIntervalOf(options) : null,
    direction: options.direction,
    windowMonths,
    points,
    phases,
    signals,
    verdict: overlapping ? noVerdict(points) : verdictOf(points, phases, signals, options.direction, profile),
    warnings: warningsOf(points, judged, series, options),
  };
}

function phaseOf({ stretch, lines, counts, signals }: JudgedPhase): Phase {
  const { baselineTo, from, to } = stretch;
  const { useful, longestRun, longestRunMax, crossings, crossingsMin } = counts;
  return {
    from,
    to,
    centre: numberOrNull(lines.centre),
    baselineCount: Number.isNaN(lines.centre) ? 0 : stretch.baseline.length,
    fixed: !Number.isNaN(lines.centre) && baselineTo < to,
    provisional: lines.provisional,
    useful,
    longestRun,
    longestRunMax,
    crossings,
    crossingsMin,
    runsSignal: signals.some(({ rule }) => ofRuns.has(rule)),
  };
}
