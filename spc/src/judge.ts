import { type Column, isKnown, valuesAt } from './column.ts';
import { drawLines, type Lines, limitsMinimum, noLines } from './limits/index.ts';
import type { ChartOptions, Signal } from './model.ts';
import type { Stretch } from './phases.ts';
import type { Profile } from './profile.ts';
import { findSignals } from './rules/index.ts';
import type { View } from './rules/rule.ts';
import { countRuns, noCounts, type RunCounts } from './rules/runs.ts';
import type { Series } from './series.ts';

/** Why a phase is not judged: how many points it has of what it needs. */
type Shortfall = { useful: number; needed: number };

/** A phase with its lines, its counts and what the rules found. */
export type JudgedPhase = {
  stretch: Stretch;
  lines: Lines;
  counts: RunCounts;
  signals: readonly Signal[];
  judged: boolean;
  /** Set where a phase is not judged because it has too few points. */
  shortfall: Shortfall | null;
};

/** Draws and judges one phase. A phase with too few points has no signals. */
export function judgePhase(series: Series, stretch: Stretch, options: ChartOptions, profile: Profile): JudgedPhase {
  const lines = drawLines(series, stretch, options, profile);
  const view = viewOf(series, stretch, lines, profile);
  const counts = view === null ? noCounts : countRuns(asPlotted(view, series, lines));
  const shortfall = shortfallOf(series, stretch, lines, counts, profile);
  const judged = view !== null && shortfall === null;
  const signals = judged ? findSignals(view, stretch.index, options, profile) : [];
  return { stretch, lines, counts, signals, judged, shortfall };
}

/** A phase whose values share data with their neighbours: no baseline, no centre, no limits, no counts, no signals. */
export function unjudgedPhase(whole: Stretch): JudgedPhase {
  const stretch = { ...whole, baseline: [], baselineTo: whole.from - 1 };
  return { stretch, lines: noLines, counts: noCounts, signals: [], judged: false, shortfall: null };
}

/** Runs are counted as the eye does: of the plotted values about the centre line. */
function asPlotted(view: View, { value }: Series, { plotted, centre }: Lines): View {
  return { ...view, value: plotted ?? value, centre };
}

function viewOf(series: Series, stretch: Stretch, lines: Lines, { excluded }: Profile): View | null {
  if (Number.isNaN(lines.ruled.centre)) return null;
  return {
    kept: stretch.kept,
    tested: excluded === 'never signal' ? stretch.kept : positionsFrom(stretch),
    value: lines.ruled.value ?? series.value,
    centre: lines.ruled.centre,
    from: stretch.from,
    bands: lines.bands,
  };
}

function positionsFrom({ from, to }: Stretch): number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

function shortfallOf(
  series: Series,
  stretch: Stretch,
  { limited }: Lines,
  { useful }: RunCounts,
  profile: Profile,
): Shortfall | null {
  const { minimum } = profile;
  const values = countKept(series);
  if (values < minimum.series) return { useful: values, needed: minimum.series };
  switch (profile.judgesBy) {
    case 'any number of points':
      return null;
    case 'limits':
      return limited ? null : { useful: stretch.baseline.length, needed: limitsMinimum(stretch, profile).limits };
    case 'runs': {
      const unchanged = useful === 0 && valuesAt(series.value, stretch.kept).length >= minimum.useful;
      return useful < minimum.useful && !unchanged ? { useful, needed: minimum.useful } : null;
    }
  }
}

function countKept({ value, excluded }: { value: Column; excluded: readonly boolean[] }): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) if (isKnown(value[at]) && !excluded[at]) count++;
  return count;
}
