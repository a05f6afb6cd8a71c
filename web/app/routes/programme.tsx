import {
  countWord,
  latestOf,
  type MeasureChart,
  tally,
  tallySentence,
  valueWords,
} from '@tandem/improvement/measuring';
import { bareMonth, dayAndMonth, lastDay, longMonth, shortDay } from '@tandem/improvement/time';
import { visit } from '../../server/door/guard.ts';
import { placeOfProgramme } from '../../server/store/places.ts';
import { programme as programmeOf } from '../../server/store/programmes.ts';
import { type ProgrammeRow, type ProgrammeView, viewProgramme } from '../../server/views/programme.ts';
import { chartAddress } from '../addresses.ts';
import { ChartPicture } from '../components/chart-picture.tsx';
import { ScrollBox } from '../components/scroll-box.tsx';
import { Variation } from '../components/verdict.tsx';
import type { Route } from './+types/programme.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    visitor.need('see_programme', await placeOfProgramme(visitor.db, args.params.programme));
    const programme = await programmeOf(visitor.db, args.params.programme);
    if (!programme) throw new Error(`programme ${args.params.programme} has a place and no row`);
    const view = await viewProgramme(visitor, programme);
    return { view, dataTo: lastDay(view.asked) };
  });
}

export default function ProgrammePage({ loaderData: { view } }: Route.ComponentProps) {
  const { programme, rows, asked } = view;
  return (
    <main id="main">
      <title>{`${programme.name} – Tandem`}</title>
      <h1 className="say">{headline(view)}</h1>
      <p className="lead">{lead(view)}</p>
      <section aria-label="Collaboratives">
        {rows.length === 0 ? (
          <p>No collaboratives yet. An administrator sets them up under Administration, or with a programme file.</p>
        ) : (
          <ScrollBox name="Collaboratives, one row each">
            <table className="table programme">
              <thead>
                <tr>
                  <th scope="col">Collaborative</th>
                  <th scope="col">All practices together, main measure</th>
                  <th scope="col" className="num">
                    Sent all of
                    <br />
                    {bareMonth(asked)}
                  </th>
                  <th scope="col" className="num">
                    Projects
                    <br />
                    under way
                  </th>
                  <th scope="col" className="num">
                    Tests begun
                    <br />
                    in 30 days
                  </th>
                  <th scope="col" className="num">
                    Next
                    <br />
                    learning set
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <OneRow key={row.collaborative.id} row={row} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        {rows.some(isThin) && (
          <p className="small">
            Bold with a rule: fewer than three quarters of the practices have sent all their measures.
          </p>
        )}
      </section>
      <div className="two">
        <section aria-labelledby="changed">
          <h2 id="changed">What changed since last month</h2>
          {view.changes.length === 0 && <p>No collaborative’s verdict is different from a month ago.</p>}
          {view.changes.length > 0 && (
            <ul className="plain">
              {view.changes.map(({ collaborative, measure, says }) => (
                <li key={collaborative.id}>
                  {says}. <a href={chartAddress(collaborative.id, measure.id)}>See the chart: {measure.name}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="soon">
          <h2 id="soon">This fortnight</h2>
          {view.soon.length === 0 && <p>No learning set in the next 14 days.</p>}
          <ul className="plain">
            {view.soon.map(({ set, collaborative }) => (
              <li key={set.id}>
                <strong>{dayAndMonth(set.day)}</strong>
                <br />
                {collaborative.name}, learning set {set.number}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}

function headline({ programme, rows }: ProgrammeView): string {
  const standings = rows.flatMap(({ leading }) => leading?.standing ?? []);
  return standings.length === 0
    ? programme.name
    : tallySentence(tally(standings), { one: 'collaborative', many: 'collaboratives' });
}

function lead({ programme, rows, outOfReach, asked }: ProgrammeView): string {
  const enrolled = rows.reduce((sum, row) => sum + row.enrolled, 0);
  const complete = rows.reduce((sum, row) => sum + row.activity.complete, 0);
  const reach =
    outOfReach > 0
      ? ` Your role reaches ${countWord(rows.length)} of its ${countWord(rows.length + outOfReach)} collaboratives.`
      : '';
  return `${programme.name}. ${complete} of ${enrolled} practices have sent all of ${longMonth(asked)}.${reach}`;
}

/** Fewer than this share of practices complete: the number is marked. The programme's own line, not a statistic. */
const completeShareMin = 0.75;

function isThin({ enrolled, activity }: ProgrammeRow): boolean {
  return enrolled > 0 && activity.complete < completeShareMin * enrolled;
}

function OneRow({ row }: { row: ProgrammeRow }) {
  const { collaborative, enrolled, leading, activity, next } = row;
  return (
    <tr>
      <th scope="row">
        <a href={`/collaboratives/${collaborative.id}`}>{collaborative.name}</a>
        <span className="small">
          {enrolled} {enrolled === 1 ? 'practice' : 'practices'}
        </span>
      </th>
      <td>
        {leading?.pooled.kind === 'chart' && <Together drawn={leading.pooled.chart} id={collaborative.id} />}
        {leading?.pooled.kind === 'not_pooled' && <span className="small">{leading.pooled.why}</span>}
        {!leading && <span className="small">no measure chosen yet</span>}
      </td>
      <td className={isThin(row) ? 'num hot' : 'num'}>
        {activity.complete} of {enrolled}
        {activity.partly > 0 && <span className="small">{activity.partly} in part</span>}
      </td>
      <td className="num">{activity.projects}</td>
      <td className="num">{activity.tests}</td>
      <td className="num">{next ? shortDay(next.day) : '–'}</td>
    </tr>
  );
}

function Together({ drawn, id }: { drawn: MeasureChart; id: string }) {
  const latest = latestOf(drawn);
  const { numerator, denominator } = latest?.point ?? {};
  const words =
    numerator == null || denominator == null
      ? null
      : valueWords({ kind: 'counts', numerator, denominator }, drawn.definition);
  return (
    <span className="row mid">
      <Variation chart={drawn.chart} size={30} />
      <ChartPicture drawn={drawn} size="row" id={`row-${id}`} />
      <span className="value">
        <strong>{words?.figure ?? 'not sent yet'}</strong>
        <span className="small">
          {words?.counts}
          <br />
          {drawn.measure.name}
        </span>
      </span>
    </span>
  );
}
