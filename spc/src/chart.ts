import { checkRequest } from './check.ts';
import { type JudgedPhase, judgePhase, unjudgedPhase } from './judge.ts';
import type { Chart, ChartOptions, Observation, Phase } from './model.ts';
import { splitPhases } from './phases.ts';
import { pointsOf } from './points.ts';
import { type Profile, profileOf } from './profiles.ts';
import { readSeries } from './series.ts';
import { noVerdict, verdictOf } from './verdict.ts';
import { warningsOf } from './warnings.ts';

/**
 * Reads a series as a chart: series -> phases -> limits -> rules -> verdict. Limits are three standard deviations from the
 * centre line; values and limits of P charts are proportions from 0 to 1.
 *
 * @throws RangeError or TypeError when the request makes no sense (see `checkRequest`); too few data is no error.
 */
export function chart(observations: readonly Observation[], options: ChartOptions): Chart {
  const profile = profileOf(options);
  checkRequest(observations, options, profile);
  const windowMonths = options.windowMonths ?? 1;
  const overlapping = windowMonths > 1;
  const series = readSeries(observations, options);
  const judged = splitPhases(series, options).map((stretch) =>
    overlapping ? unjudgedPhase(stretch) : judgePhase(series, stretch, options, profile),
  );
  const signals = judged.flatMap((phase) => phase.signals);
  const points = pointsOf(series, judged, signals);
  const phases = judged.map((phase) => phaseOf(phase, profile));
  return {
    kind: options.kind,
    profile: { id: profile.id, version: profile.version },
    direction: options.direction,
    windowMonths,
    points,
    phases,
    signals,
    verdict: overlapping ? noVerdict(points) : verdictOf(points, phases, signals, options.direction),
    warnings: warningsOf(points, judged, options),
  };
}

function phaseOf({ stretch, lines, counts, signals }: JudgedPhase, { judgesBy }: Profile): Phase {
  return {
    from: stretch.from,
    to: stretch.to,
    centre: lines.centre,
    baselineCount: lines.centre === null ? 0 : stretch.baseline.length,
    fixed: stretch.baselineTo < stretch.to,
    provisional: lines.provisional,
    ...counts,
    runsSignal: judgesBy === 'runs' && signals.length > 0,
  };
}
