import { insideSentence, outOf, percent } from '@tandem/improvement/measuring';
import { lastDay, longMonth } from '@tandem/improvement/time';
import { funnelSentence, funnelWarningWords, spreadWords } from '@tandem/spc';
import { visit } from '../../server/door/guard.ts';
import { type AmongView, viewAmong } from '../../server/views/among.ts';
import { chartAddress } from '../addresses.ts';
import { AmongFigure } from '../components/among-figure.tsx';
import { AmongTable } from '../components/among-table.tsx';
import type { Route } from './+types/among.ts';

export async function loader(args: Route.LoaderArgs) {
  const { collaborative, measure } = args.params;
  const view = await visit(args, (visitor) => viewAmong(visitor, collaborative, measure));
  const own = new URL(args.request.url).searchParams.get('practice');
  return { view, own, dataTo: view.among.kind === 'funnel' ? lastDay(view.among.to) : null };
}

export default function AmongPage({ loaderData: { view, own } }: Route.ComponentProps) {
  const { collaborative, measure, among } = view;
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/collaboratives/${collaborative.id}`}>{collaborative.name}</a>
        <span aria-hidden="true"> › </span>
        <a href={chartAddress(collaborative.id, measure.id)}>{measure.name}</a>
      </nav>
      <main id="main">
        <title>{`${measure.name}, practices compared – Tandem`}</title>
        {among.kind === 'funnel' ? (
          <Compared view={view} among={among} own={own} />
        ) : (
          <>
            <h1 className="say">{measure.name}: practices are not compared</h1>
            <p className="lead">{among.why}</p>
          </>
        )}
      </main>
    </>
  );
}

type Found = Extract<AmongView['among'], { kind: 'funnel' }>;

function Compared({ view, among, own }: { view: AmongView; among: Found; own: string | null }) {
  const { measure, practices } = view;
  const { funnel, from, to } = among;
  const names = new Map(practices.map(({ ods, name }) => [ods, name]));
  const named = {
    ...funnel,
    units: funnel.units.map((unit) => ({ ...unit, group: names.get(unit.group) ?? unit.group })),
  };
  const sum = (of: 'numerator' | 'denominator') => funnel.units.reduce((total, unit) => total + unit[of], 0);
  return (
    <>
      <h1 className="say">
        {measure.name}: {insideSentence(funnelSentence(named))}
      </h1>
      <p className="lead">
        All practices together: {percent(funnel.target)} from {longMonth(from)} to {longMonth(to)} (
        {outOf(sum('numerator'), sum('denominator'))}).
      </p>
      <div className="half">
        <section aria-labelledby="chance">
          <h2 id="chance">Is the difference more than chance?</h2>
          <AmongFigure funnel={funnel} practices={practices} own={own} />
        </section>
        <section aria-labelledby="reading">
          <h2 id="reading">How to read this</h2>
          <p>
            Each practice is held against what all have together. The fewer people it counted, the further chance alone
            carries it. Practices differ for many reasons that nobody measures, so the limits are widened for it.{' '}
            {spreadWords(funnel)}
          </p>
          {funnel.warnings.map((warning) => (
            <p key={warning.code}>{funnelWarningWords(warning)}</p>
          ))}
          <p>
            A place among others is no verdict: most of the middle practices cannot be told apart, and standing apart is
            a reason to look, not to blame. A practice’s own chart over time says more about whether its changes work.
          </p>
        </section>
      </div>
      <section aria-labelledby="each">
        <h2 id="each">Every practice</h2>
        <AmongTable funnel={funnel} practices={practices} own={own} />
      </section>
    </>
  );
}
