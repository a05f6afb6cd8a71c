import { storedSentence } from '@tandem/improvement/measuring';
import { visit } from '../../../server/door/guard.ts';
import { practicesWith } from '../../../server/store/places.ts';
import { imports } from '../../../server/store/submissions.ts';
import { momentInWords } from '../../words.ts';
import type { Route } from './+types/all.ts';

const importsMost = 100;

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async ({ db }) => ({
    made: await imports(db, importsMost),
    maySend: (await practicesWith(db, 'enter_values')).size > 0,
  }));
}

export default function AllImports({ loaderData: { made, maySend } }: Route.ComponentProps) {
  return (
    <main id="main">
      <title>Imports – Tandem</title>
      <h1 className="say">{made.length === 0 ? 'You have sent no files yet' : 'What you pasted and uploaded'}</h1>
      {made.length === 0 && (
        <p className="lead">Each block or file of values that you send is listed here, with what became of its rows.</p>
      )}
      {maySend && (
        <p>
          <a className="nhsuk-button nhsuk-button--brand" href="/imports/new">
            Paste or upload values
          </a>
        </p>
      )}
      <ul className="plain">
        {made.map(({ id, at, fileName, source, counts }) => (
          <li key={id}>
            <a href={`/imports/${id}`}>{fileName}</a>, {momentInWords(at)}
            <br />
            <span className="small">
              {storedSentence(counts)}
              {source === 'practice' ? '' : `, from ${source}`}
            </span>
          </li>
        ))}
      </ul>
      {made.length === importsMost && <p className="small">The latest {importsMost} are shown.</p>}
    </main>
  );
}
