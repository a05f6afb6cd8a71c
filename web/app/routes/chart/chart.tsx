import { leadSentence, type MonthDetail, monthDetails } from '@tandem/improvement/measuring';
import { assuranceWords, variationWords } from '@tandem/spc';
import { eventsIn } from '../../../server/annotations.ts';
import { type ChartView, dataTo, type FoundChart } from '../../../server/chart-view.ts';
import { chartAsked } from '../../asked-chart.ts';
import { AroundThen } from '../../components/around-then.tsx';
import { ChartFigure, ChartKey } from '../../components/chart-figure.tsx';
import { chartSentence } from '../../components/chart-picture.tsx';
import { Fold } from '../../components/fold.tsx';
import { HowMade } from '../../components/how-made.tsx';
import { MonthFocus } from '../../components/month-focus.tsx';
import { NumbersTable } from '../../components/numbers-table.tsx';
import { Assurance, Variation } from '../../components/verdict.tsx';
import { Why } from '../../components/why.tsx';
import type { Route } from './+types/chart.ts';

export const handle = { scripts: ['chart'] };

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams;
  return {
    found: await chartAsked(args, args.params.chart),
    address: `/charts/${args.params.chart}`,
    month: asked.get('month'),
    whole: asked.get('months') === 'all',
  };
}

export default function ChartPage({ loaderData: { found, address, month, whole } }: Route.ComponentProps) {
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <Crumbs found={found} />
      </nav>
      <main id="main">
        {found.kind === 'none' ? (
          <NoChart found={found} />
        ) : (
          <Whole view={found.view} address={address} month={month} whole={whole} />
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

function Whole({
  view,
  address,
  month,
  whole,
}: {
  view: ChartView;
  address: string;
  month: string | null;
  whole: boolean;
}) {
  const { drawn, owner, around } = view;
  const details = new Map<string, MonthDetail>(monthDetails(drawn).map((detail) => [detail.month, detail]));
  const inMonth = (of: MonthDetail['month']) => eventsIn(of, around.events);
  const found = details.get(month ?? '');
  const focus = found ? { ...found, lines: [...found.lines, ...inMonth(found.month)] } : null;
  const to = dataTo(drawn);
  return (
    <>
      <title>{`${drawn.measure.name}, ${owner.name} – Tandem`}</title>
      <h1 className="say">{chartSentence(drawn)}</h1>
      <p className="lead">{leadSentence(drawn)}</p>
      <VerdictWords view={view} />
      <ChartFigure view={view} focus={focus} whole={whole} />
      {focus && <MonthFocus detail={focus} months={drawn.series.months} />}
      <ChartKey drawn={drawn} />
      <div className="half because">
        <Why drawn={drawn} />
        <AroundThen events={around.events} />
      </div>
      <section className="folds" aria-label="Numbers and how they were made">
        <Fold summary={`The same numbers as a table (${drawn.series.months.length} months)`}>
          <NumbersTable drawn={drawn} details={details} events={inMonth} current={focus?.month ?? null} />
        </Fold>
        <Fold summary="How this chart is made: rules, average, definition, source">
          <HowMade view={view} />
        </Fold>
        <p>
          Download: <a href={`${address}/picture.svg`}>picture (SVG)</a> ·{' '}
          <a href={`${address}/numbers.csv`}>numbers (CSV)</a>
        </p>
        {to && <p className="small">Data to {to}.</p>}
      </section>
    </>
  );
}

function VerdictWords({ view: { drawn } }: { view: ChartView }) {
  const { chart } = drawn;
  const { variation, assurance } = chart.verdict;
  return (
    <div className="verdict">
      {variation && (
        <span className="row mid">
          <Variation chart={chart} size={40} />
          <span aria-hidden="true">{variationWords(variation)}</span>
        </span>
      )}
      {assurance && (
        <span className="row mid">
          <Assurance chart={chart} size={40} />
          <span aria-hidden="true">{assuranceWords(assurance)}</span>
        </span>
      )}
    </div>
  );
}
