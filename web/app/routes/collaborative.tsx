import { insideSentence, latestOf, tally, tallySentence, valueSentence } from '@tandem/improvement/measuring';
import { lastDay, longMonth } from '@tandem/improvement/time';
import { visit } from '../../server/door/guard.ts';
import { placeOfCollaborative, placeOfProgramme } from '../../server/store/places.ts';
import { collaborative as collaborativeOf, programme as programmeOf } from '../../server/store/programmes.ts';
import { type CollaborativeView, viewCollaborative } from '../../server/views/collaborative.ts';
import { Matrix } from '../components/matrix.tsx';
import { MatrixKey } from '../components/matrix-key.tsx';
import { MonthOfPractices } from '../components/month-of-practices.tsx';
import { Multiples } from '../components/multiples.tsx';
import { RecentTests } from '../components/recent-tests.tsx';
import { Together } from '../components/together.tsx';
import type { Route } from './+types/collaborative.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const { db, need, may } = visitor;
    const place = need('see_collaborative', await placeOfCollaborative(db, args.params.collaborative));
    const collaborative = await collaborativeOf(db, args.params.collaborative);
    if (!collaborative) throw new Error(`collaborative ${args.params.collaborative} has a place and no row`);
    const above = await placeOfProgramme(db, collaborative.programme);
    const programme = above && may('see_programme', above) ? await programmeOf(db, collaborative.programme) : null;
    const view = await viewCollaborative(visitor, collaborative, place);
    return { view, programme, dataTo: lastDay(view.to) };
  });
}

export default function CollaborativePage({ loaderData: { view, programme } }: Route.ComponentProps) {
  const { collaborative, measures, named } = view;
  const [leading] = measures;
  const title = headline(view);
  return (
    <>
      {programme && (
        <nav className="crumbs" aria-label="Breadcrumb">
          <a href={`/programmes/${programme.id}`}>{programme.name}</a>
        </nav>
      )}
      <main id="main">
        <title>{`${collaborative.name} – Tandem`}</title>
        <h1 className="say">{title}</h1>
        <p className="lead">{lead(view)}</p>
        <div className="pooled">
          <section aria-labelledby="together">
            <h2 id="together">All practices together</h2>
            {leading ? (
              <Together view={view} measure={leading.id} />
            ) : (
              <p>No measures have been chosen for this collaborative yet.</p>
            )}
          </section>
          <MonthOfPractices view={view} />
        </div>
        {named && leading && named.rows.length > 0 && (
          <>
            <section aria-labelledby="matrix">
              <h2 id="matrix">Every practice, every measure</h2>
              <p className="small">
                {named.rows.some(({ room }) => room !== null) &&
                  `Most room for improvement on ${insideSentence(leading.name)} first. `}
                Each cell opens its chart.{' '}
                <a href={`/collaboratives/${collaborative.id}/measures/${leading.id}`}>
                  Compare practices on {insideSentence(leading.name)}
                </a>{' '}
                <a href={`/collaboratives/${collaborative.id}/waiting`}>Whom to see first</a>
              </p>
              <Matrix rows={named.rows} measures={measures} to={named.to} />
              <MatrixKey />
            </section>
            <section aria-labelledby="axis">
              <h2 id="axis">The same axis for every practice</h2>
              <p className="small">
                {leading.name}, to {longMonth(named.to)}. Pale band: limits. The collaborative began in{' '}
                {longMonth(collaborative.starts)}.
              </p>
              <Multiples
                start={collaborative.starts}
                charts={named.rows.flatMap(({ practice, charts: [drawn] }) =>
                  drawn ? [{ ods: practice.ods, name: practice.name, drawn }] : [],
                )}
              />
            </section>
            <section aria-labelledby="tests">
              <h2 id="tests">Tests of the last 30 days</h2>
              <RecentTests
                tests={named.tests}
                nameOf={(ods) => named.rows.find(({ practice }) => practice.ods === ods)?.practice.name ?? ods}
              />
            </section>
          </>
        )}
        {!named && (
          <p className="panel">
            Practices of this collaborative show their figures by name to one another and to those who support them. You
            see them together.
          </p>
        )}
      </main>
    </>
  );
}

function headline({ collaborative, measures: [leading], named, pooled }: CollaborativeView): string {
  if (!leading) return `${collaborative.name}: no measures yet`;
  if (named) {
    const what = { one: 'practice', many: 'practices', on: ` on ${insideSentence(leading.name)}` };
    return tallySentence(tally(named.rows.map(({ standing }) => standing)), what);
  }
  const together = pooled.get(leading.id);
  return together?.kind === 'chart'
    ? `${collaborative.name}: ${insideSentence(leading.name)}, all practices together`
    : collaborative.name;
}

function lead({
  collaborative,
  when,
  asked,
  activity,
  enrolled,
  measures: [leading],
  pooled,
}: CollaborativeView): string {
  const start = `${collaborative.name}, ${when}. ${activity.complete} of ${enrolled} practices have sent all of ${longMonth(asked)}`;
  const together = leading && pooled.get(leading.id);
  if (together?.kind !== 'chart') return `${start}.`;
  const latest = latestOf(together.chart);
  const { numerator, denominator } = latest?.point ?? {};
  if (!latest || numerator == null || denominator == null) return `${start}.`;
  const value = valueSentence({ kind: 'counts', numerator, denominator }, together.chart.definition);
  return `${start}; in ${longMonth(latest.month)} practices together reached ${value}.`;
}
