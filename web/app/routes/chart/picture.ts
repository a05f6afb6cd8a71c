import { chartAsked } from '../../asked-chart.ts';
import { wantedOf } from '../../components/chart-figure.tsx';
import { chartSvg } from '../../components/chart-picture.tsx';
import { download, endOf } from '../../download.ts';
import type { Route } from './+types/picture.ts';

/** The picture of a chart as a file, with its learning sets and tests. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const found = await chartAsked(args, args.params.chart);
  if (found.kind === 'none') throw new Response(null, { status: 404, statusText: 'Not found' });
  const { drawn, owner } = found.view;
  const svg = chartSvg(drawn, 'full', 'chart', wantedOf(found.view, null));
  return download(svg, [drawn.measure.name, owner.name, endOf(drawn)], 'svg');
}
