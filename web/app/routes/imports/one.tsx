import { countWord, definitionFor, storedSentence, valueSentence } from '@tandem/improvement/measuring';
import { longMonth } from '@tandem/improvement/time';
import { visit } from '../../../server/door/guard.ts';
import { measures as measuresOf } from '../../../server/store/measures.ts';
import { importedValues, importOf } from '../../../server/store/submissions.ts';
import { ScrollBox } from '../../components/scroll-box.tsx';
import { momentInWords } from '../../words.ts';
import type { Route } from './+types/one.ts';

const valuesMost = 200;

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async ({ db, person }) => {
    const made = await importOf(db, asked.params.id);
    if (!made) throw new Response(null, { status: 404, statusText: 'Not found' });
    const values = await importedValues(db, made.id, valuesMost);
    const measures = await measuresOf(db, [...new Set(values.map(({ measure }) => measure))]);
    return { made, values, measures: new Map(measures.map((measure) => [measure.id, measure])), who: person.name };
  });
}

export default function OneImport({ loaderData: { made, values, measures, who } }: Route.ComponentProps) {
  const { counts } = made;
  const stored = (counts.new ?? 0) + (counts.changed ?? 0);
  const of = (kind: string) => counts[kind] ?? 0;
  const practices = [...new Set(values.map(({ practice }) => practice))];
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href="/imports">Imports</a> &nbsp;›&nbsp; <span aria-current="page">{made.fileName}</span>
      </nav>
      <main id="main">
        <title>{`${stored} values stored – Tandem`}</title>
        <h1 className="say">
          {stored === 1 ? 'One value is stored' : `${capital(countWord(stored))} values are stored`}
        </h1>
        <p className="lead">
          {made.fileName}: {storedSentence(counts)}
          {of('blank') > 0 && `; ${of('blank')} blank`}. Sent by {who} on {momentInWords(made.at)}.
        </p>
        {of('otherSource') > 0 && (
          <p>
            {of('otherSource')} of them are from {made.source}, which is not the source that counts there. They are kept
            as questions.
          </p>
        )}
        <p>
          {practices.slice(0, 5).map((ods) => (
            <span key={ods}>
              <a href={`/practices/${ods}`}>See the charts of {ods}</a>{' '}
            </span>
          ))}
          <a href="/imports/new">Send more</a>
        </p>
        <ScrollBox name="What was stored">
          <table className="table blocks">
            <caption>{values.length < stored ? `The first ${values.length} of ${stored}` : 'What was stored'}</caption>
            <thead>
              <tr>
                <th scope="col">Practice</th>
                <th scope="col">Measure</th>
                <th scope="col">Month</th>
                <th scope="col">Value</th>
                <th scope="col">Why it changed</th>
              </tr>
            </thead>
            <tbody>
              {values.map((one) => {
                const measure = measures.get(one.measure);
                if (!measure) return null;
                return (
                  <tr key={one.id}>
                    <td data-name="Practice">{one.practice}</td>
                    <td data-name="Measure">{measure.name}</td>
                    <td data-name="Month">{longMonth(one.month)}</td>
                    <td data-name="Value">{valueSentence(one.value, definitionFor(measure, one.month))}</td>
                    <td data-name="Why it changed">{one.reason}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
        <p className="small">
          SHA-256 of the file: <span className="letters">{made.sha256}</span>
        </p>
      </main>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
