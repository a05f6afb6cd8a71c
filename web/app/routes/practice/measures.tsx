import { latestDefinition, latestWords, type MeasureChart, measureKinds } from '@tandem/improvement/measuring';
import { longMonth } from '@tandem/improvement/time';
import { visit } from '../../../server/door/guard.ts';
import { valuesOf, viewPractice } from '../../../server/views/practice.ts';
import { chartAddress } from '../../addresses.ts';
import { chartSentence } from '../../components/chart-picture.tsx';
import { DefinitionList } from '../../components/definition.tsx';
import { Variation } from '../../components/verdict.tsx';
import type { Route } from './+types/measures.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const view = await viewPractice(visitor, args.params.ods, 'see_values');
    const { charts } = await valuesOf(visitor, view);
    return { view, charts, mayHistory: visitor.may('see_history', view.place) };
  });
}

export default function PracticeMeasures({ loaderData: { view, charts, mayHistory } }: Route.ComponentProps) {
  const { practice, collaborative } = view;
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a>
      </nav>
      <main id="main">
        <title>{`Measures of ${practice.name} – Tandem`}</title>
        <h1 className="say">What we measure, and how it is counted</h1>
        <p className="lead">
          {collaborative
            ? `The measures of ${collaborative.name}. Everybody counts them in the same way, so that they can be compared.`
            : `${practice.name} is not part of a collaborative, which is what brings measures with it.`}
        </p>
        {charts.map((drawn) => (
          <OneMeasure key={drawn.measure.id} ods={practice.ods} drawn={drawn} mayHistory={mayHistory} />
        ))}
      </main>
    </>
  );
}

function OneMeasure({ ods, drawn, mayHistory }: { ods: string; drawn: MeasureChart; mayHistory: boolean }) {
  const { measure, chart } = drawn;
  const latest = latestWords(drawn);
  const definition = latestDefinition(measure);
  const earlier = measure.definitions.slice(0, -1);
  return (
    <section aria-labelledby={`measure-${measure.id}`} className="measure">
      <h2 id={`measure-${measure.id}`}>
        {measure.name} <span className="chip">{measureKinds[measure.kind]}</span>
      </h2>
      <div className="row mid">
        <Variation chart={chart} size={28} />
        <p>
          {latest
            ? `${chartSentence(drawn)}. Latest: ${latest.figure}${latest.counts ? ` (${latest.counts})` : ''}, ${latest.month}.`
            : 'Nothing has been sent yet.'}
        </p>
      </div>
      <DefinitionList measure={measure} definition={definition} />
      {earlier.map(({ version, from }) => (
        <p className="small" key={version}>
          Version {version} held from {longMonth(from)}.
        </p>
      ))}
      <p className="acts">
        <a href={chartAddress(ods, measure.id)}>Chart of {measure.name}</a>
        {mayHistory && (
          <a href={`/practices/${ods}/history?measure=${measure.id}`}>
            Every value ever sent<span className="nhsuk-u-visually-hidden"> of {measure.name}</span>
          </a>
        )}
      </p>
    </section>
  );
}
