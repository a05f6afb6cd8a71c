import { dataTo } from '@tandem/improvement/measuring';
import type { FoundChart } from '../../../server/views/chart.ts';
import { chartAsked } from '../../asked-chart.ts';
import { ChartContent } from '../../components/chart-page.tsx';
import type { Route } from './+types/chart.ts';

export const handle = { scripts: ['chart'] };

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams;
  const found = await chartAsked(args, args.params.chart);
  return {
    found,
    dataTo: found.kind === 'chart' ? dataTo([found.view.drawn]) : null,
    address: `/charts/${args.params.chart}`,
    month: asked.get('month'),
    whole: asked.get('months') === 'all',
    kept: asked.get('kept'),
  };
}

export default function ChartPage({ loaderData: { found, address, month, whole, kept } }: Route.ComponentProps) {
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <Crumbs found={found} />
      </nav>
      <main id="main">
        {found.kind === 'none' ? (
          <NoChart found={found} />
        ) : (
          <ChartContent view={found.view} address={address} month={month} whole={whole} kept={kept} />
        )}
      </main>
    </>
  );
}

function Crumbs({ found }: { found: FoundChart }) {
  const owner = found.kind === 'none' ? found.owner : found.view.owner;
  const practice = found.kind === 'chart' && found.view.practice;
  return (
    <>
      <a href={owner.href}>{owner.name}</a>
      {practice && (
        <>
          <span aria-hidden="true"> › </span>
          <a href={`${owner.href}/measures`}>Measures</a>
        </>
      )}
    </>
  );
}

function NoChart({ found: { owner, name, why } }: { found: Extract<FoundChart, { kind: 'none' }> }) {
  return (
    <>
      <title>{`${name}, ${owner.name} – Tandem`}</title>
      <h1 className="say">{name}: each practice has a chart of its own</h1>
      <p className="lead">{why}</p>
      <p>
        <a href={owner.href}>Go to {owner.name}</a>
      </p>
    </>
  );
}
