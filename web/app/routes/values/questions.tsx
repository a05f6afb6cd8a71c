import { definitionFor, practiceSource, valueSentence } from '@tandem/improvement/measuring';
import { longDay, longMonth } from '@tandem/improvement/time';
import { data, redirect } from 'react-router';
import { inLondon } from '../../../server/acts/london.ts';
import { visit } from '../../../server/door/guard.ts';
import { chooseSource, type SourceQuestion, viewQuestions } from '../../../server/views/questions.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Fold } from '../../components/fold.tsx';
import { ScrollBox } from '../../components/scroll-box.tsx';
import { sentFields } from '../../form.ts';
import type { Route } from './+types/questions.ts';

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, (visitor) => viewQuestions(visitor, asked.params.ods));
}

export async function action(asked: Route.ActionArgs) {
  const fields = await sentFields(asked.request);
  return visit(asked, async (visitor) => {
    const view = await viewQuestions(visitor, asked.params.ods);
    const ofMeasure = view.questions.filter(({ measure }) => measure.id === fields.measure);
    const [question] = ofMeasure;
    if (!view.mayChoose || !question) throw new Response(null, { status: 404, statusText: 'Not found' });
    const instead = question.choice.source;
    const source = [instead, ...ofMeasure.map(({ other }) => other)].find((one) => one === fields.source);
    const chosen = { practice: asked.params.ods, measure: question.measure.id, source: source ?? instead };
    if (source !== undefined && instead === fields.instead && (await chooseSource(visitor, chosen, instead)))
      return redirect(new URL(asked.request.url).pathname, 303);
    const says = `${question.measure.name}: somebody else chose ${sourceWords(instead)} meanwhile. Look again, then choose.`;
    return data({ problems: [{ field: question.measure.id, says }] }, { status: 422 });
  });
}

/** `the practice's own values`, or the name of a feed. */
function sourceWords(source: string): string {
  return source === practiceSource ? "the practice's own values" : source;
}

export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const { practice, questions, mayChoose, names } = loaderData;
  const open = questions.filter(({ isAnswered }) => !isAnswered);
  const answered = questions.filter(({ isAnswered }) => isAnswered);
  const problems = actionData?.problems ?? [];
  const heading =
    open.length === 0
      ? 'No values from other sources are in question'
      : `${open.length === 1 ? 'One measure' : `${open.length} measures`} with values from another source`;
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a> &nbsp;›&nbsp;{' '}
        <span aria-current="page">Values from other sources</span>
      </nav>
      <main id="main">
        <title>{`${problems.length > 0 ? 'Error: ' : ''}Values from other sources, ${practice.name} – Tandem`}</title>
        <ErrorSummary problems={problems} />
        <h1 className="say">{heading}</h1>
        <p className="lead">
          {practice.name}. For each measure the values of one source count: they make the charts. What another source
          says is kept here and used nowhere until somebody chooses.
        </p>
        {open.map((question) => (
          <OneQuestion
            key={`${question.measure.id} ${question.other}`}
            question={question}
            mayChoose={mayChoose}
            names={names}
          />
        ))}
        {answered.length > 0 && (
          <Fold summary={`Answered before: ${answered.length}`}>
            {answered.map((question) => (
              <OneQuestion
                key={`${question.measure.id} ${question.other}`}
                question={question}
                mayChoose={mayChoose}
                names={names}
              />
            ))}
          </Fold>
        )}
      </main>
    </>
  );
}

type OneProps = { question: SourceQuestion; mayChoose: boolean; names: ReadonlyMap<string, string> };

function OneQuestion({ question, mayChoose, names }: OneProps) {
  const { measure, choice, other, months } = question;
  const since = inLondon(choice.at).day;
  return (
    <section id={measure.id} className="source-question">
      <h2>{measure.name}</h2>
      <p>
        What counts now: {sourceWords(choice.source)}, since {longDay(since)} ({names.get(choice.by) ?? 'somebody'}).{' '}
        {months.length === 1 ? 'One month has' : `${months.length} months have`} a value from {sourceWords(other)} as
        well.
      </p>
      <SourceTable question={question} />
      {mayChoose && (
        <form method="post" className="acts">
          <input type="hidden" name="measure" value={measure.id} />
          <input type="hidden" name="instead" value={choice.source} />
          <button type="submit" className="nhsuk-button nhsuk-button--secondary" name="source" value={choice.source}>
            Keep {sourceWords(choice.source)}
          </button>
          <button type="submit" className="nhsuk-button nhsuk-button--secondary" name="source" value={other}>
            Use {other === practiceSource ? sourceWords(other) : `values from ${other}`} from now on
          </button>
        </form>
      )}
    </section>
  );
}

function SourceTable({ question: { measure, choice, other, months } }: { question: SourceQuestion }) {
  return (
    <ScrollBox name={`${measure.name}, by source`}>
      <table className="table blocks">
        <caption className="nhsuk-u-visually-hidden">{measure.name}, by source</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Counts: {sourceWords(choice.source)}</th>
            <th scope="col">Kept: {sourceWords(other)}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ other: kept, ofRecord }) => {
            const definition = definitionFor(measure, kept.month);
            return (
              <tr key={kept.id}>
                <th scope="row">{longMonth(kept.month)}</th>
                <td data-name="Counts:">{ofRecord ? valueSentence(ofRecord.value, definition) : 'not sent'}</td>
                <td data-name="Kept:">{valueSentence(kept.value, definition)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
