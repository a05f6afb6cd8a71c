import { addMonths, type Month } from '../time/index.ts';
import { type MeasureChart, seriesChart } from './chart.ts';
import { standingChange, standingOf } from './tally.ts';

/** The same chart as it was before `month` came in: what it chose stays, what came later is gone. `null` where nothing was before. */
export function chartBefore({ measure, series, wishes }: MeasureChart, month: Month): MeasureChart | null {
  const [from] = series.months;
  const length = series.months.filter((one) => one < month).length;
  if (from === undefined || length === 0) return null;
  const earlier = {
    months: series.months.slice(0, length),
    observations: series.observations.slice(0, length),
    gaps: series.gaps.slice(0, length),
  };
  return seriesChart(measure, earlier, { ...wishes, from, to: addMonths(month, -1) });
}

/** What a month changed in a chart's verdict, as a sentence; `null` where it changed nothing. */
export function changeBy(drawn: MeasureChart, month: Month): string | null {
  const before = chartBefore(drawn, month);
  if (!before || !series(drawn, month)) return null;
  return standingChange(drawn.measure.name, standingOf(before.chart), standingOf(drawn.chart));
}

function series({ series: { months, gaps } }: MeasureChart, month: Month): boolean {
  return gaps[months.indexOf(month)] === null;
}
