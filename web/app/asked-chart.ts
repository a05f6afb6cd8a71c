import { type Asked, visit } from '../server/door/guard.ts';
import { type FoundChart, viewChart } from '../server/views/chart.ts';
import { readChartName } from './addresses.ts';

/** The chart that the address of a page, a picture or a file names, computed once and the same for all three. */
export async function chartAsked(asked: Asked, name: string): Promise<FoundChart> {
  return visit(asked, (visitor) => viewChart(visitor, readChartName(name)));
}
