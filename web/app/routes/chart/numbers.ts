import { csvOf } from '@tandem/improvement/measuring';
import { chartAsked } from '../../asked-chart.ts';
import { download, endOf } from '../../download.ts';
import type { Route } from './+types/numbers.ts';

/** The numbers behind a chart as a file. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const found = await chartAsked(args, args.params.chart);
  if (found.kind === 'none') throw new Response(null, { status: 404, statusText: 'Not found' });
  const { drawn, owner } = found.view;
  return download(csvOf(drawn), [drawn.measure.name, owner.name, endOf(drawn)], 'csv');
}
