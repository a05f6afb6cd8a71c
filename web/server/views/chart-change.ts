import type { Fields } from '@tandem/improvement/fields';
import { type ChartChoice, type MeasureChart, readChoice, tried } from '@tandem/improvement/measuring';
import type { Outcome } from '@tandem/improvement/outcome';
import type { Visit } from '../door/guard.ts';
import { phaseMarks } from './annotations.ts';
import { type ChartView, type Named, viewChart } from './chart.ts';

/** A chart as it stands, a choice that somebody thinks of, and the chart as it would be with it. */
export type ChartTrial = { now: ChartView; choice: Outcome<ChartChoice>; would: ChartView | null };

/** Reads a choice for the chart that an address names; throws a 404 for those who may not set it. */
export async function viewTrial(visit: Visit, named: Named | null, fields: Fields): Promise<ChartTrial> {
  const found = await viewChart(visit, named);
  if (found.kind === 'none' || !found.view.setting.mayChoose) {
    throw new Response(null, { status: 404, statusText: 'Not found' });
  }
  const now = found.view;
  const chart = { drawn: now.drawn, settings: now.setting.settings };
  const choice = readChoice(fields, chart);
  return { now, choice, would: choice.ok ? withChart(now, tried(chart, choice.value)) : null };
}

function withChart(view: ChartView, drawn: MeasureChart): ChartView {
  const annotations = { ...view.around.annotations, phases: phaseMarks(drawn) };
  return { ...view, drawn, around: { ...view.around, annotations } };
}
