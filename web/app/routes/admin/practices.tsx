import { install } from '@tandem/improvement/access';
import { fine, type Outcome, type Problem, problems } from '@tandem/improvement/outcome';
import { data } from 'react-router';
import { readCells } from '../../../server/acts/csv.ts';
import { pack } from '../../../server/acts/importing.ts';
import { rehearse, type Taken, takeOrganisations } from '../../../server/acts/organisations-file.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { record } from '../../../server/store/audit.ts';
import { areas, practices } from '../../../server/store/organisations.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import type { Look } from '../../form.ts';
import { onward } from '../../onward.ts';
import { type SentFile, sentFile } from '../../sent-file.ts';
import type { Route } from './+types/practices.ts';

const boxes = {
  file: {
    label: 'File',
    hint: 'The ODS practice list (epraccur.csv), or list sizes (gp-reg-pat-prac-all.csv). The same file twice changes nothing.',
    control: 'file',
  },
} as const satisfies Record<string, Look>;

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async ({ db, need }) => {
    need('manage_settings', install);
    const found = await practices(db);
    return {
      count: found.length,
      counted: found.filter((one) => one.listSize !== null).length,
      areas: (await areas(db)).length,
    };
  });
}

/** Shows what a file would do, then, when told so, does it. */
export async function action(asked: Route.ActionArgs) {
  const sent = await sentFile(asked.request);
  return visit(asked, async (found) => {
    found.need('manage_settings', install);
    const read = cellsOf(sent);
    if (!read.ok) return data({ problems: read.problems, preview: null }, { status: 422 });
    const { rows, packed, fileName } = read.value;
    if (sent.fields.step === 'store') return store(found, rows, fileName);
    const none: readonly Problem[] = [];
    return data(
      { problems: none, preview: { taken: await rehearse(found.db, rows), packed, fileName } },
      { status: 200 },
    );
  });
}

function cellsOf({ given }: SentFile): Outcome<{ rows: string[][]; packed: string; fileName: string }> {
  if (!given.ok) return problems({ field: 'file', says: 'Choose a file.' });
  const cells = readCells(given.value.bytes);
  return cells.ok ? fine({ rows: cells.value, packed: pack(given.value), fileName: given.value.fileName }) : cells;
}

async function store({ db }: Visit, rows: readonly (readonly string[])[], fileName: string) {
  const { kind, added, changed, same } = await takeOrganisations(db, rows);
  await record(db, {
    action: 'took a file',
    noun: kind,
    nounId: fileName,
    practice: null,
    detail: { added, changed, same },
  });
  return onward('/admin/practices');
}

export default function Practices({
  loaderData: { count, counted, areas: areaCount },
  actionData,
}: Route.ComponentProps) {
  const found = actionData?.problems ?? [];
  const preview = actionData?.preview;
  return (
    <main id="main">
      <title>{`${found.length > 0 ? 'Error: ' : ''}Practices – Tandem`}</title>
      <ErrorSummary problems={found} />
      <h1 className="say">{count === 0 ? 'No practices yet' : `${count.toLocaleString('en-GB')} practices`}</h1>
      <p className="lead">
        {count === 0
          ? 'Practices come from the list that the Organisation Data Service publishes.'
          : `In ${areaCount} areas; ${counted.toLocaleString('en-GB')} have a list size. Which of them take part is set under Programme.`}
      </p>
      {preview && <Preview {...preview} />}
      <section className="narrow" aria-labelledby="upload">
        <h2 id="upload">{preview ? 'Another file' : 'Upload a file'}</h2>
        <form method="post" encType="multipart/form-data" noValidate>
          <Boxes form={boxes} problems={found} />
          <Send kind={preview ? 'other' : 'main'}>Show what would change</Send>
        </form>
      </section>
    </main>
  );
}

function Preview({ taken, packed, fileName }: { taken: Taken; packed: string; fileName: string }) {
  const lines: [string, number][] = [
    [`${taken.kind}, new`, taken.added],
    [`${taken.kind}, changed`, taken.changed],
    [`${taken.kind}, as before`, taken.same],
    ['list sizes of practices that are not known here', taken.strangers],
    ...taken.leftOut.map(({ words, rows }): [string, number] => [`left out: ${words}`, rows]),
    ['refused', taken.refused.length],
  ];
  return (
    <section className="panel narrow" aria-labelledby="preview">
      <h2 id="preview">What {fileName} would do</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Rows</th>
            <th scope="col" className="num">
              {taken.rows.toLocaleString('en-GB')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(([, rows]) => rows > 0)
            .map(([words, rows]) => (
              <tr key={words}>
                <td>{words}</td>
                <td className="num">{rows.toLocaleString('en-GB')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {taken.newAreas.length > 0 && (
        <p>
          Areas that are new, named by their codes until you name them under Programme: {taken.newAreas.join(', ')}.
        </p>
      )}
      <ul>
        {taken.refused.slice(0, 20).map(({ row, says }) => (
          <li key={row}>
            Row {row}: {says}
          </li>
        ))}
        {taken.refused.length > 20 && <li>and {taken.refused.length - 20} more like these</li>}
      </ul>
      <form method="post" encType="multipart/form-data" className="acts">
        <input type="hidden" name="packed" value={packed} />
        <input type="hidden" name="fileName" value={fileName} />
        <Send name="step" value="store">
          Save this
        </Send>
        <a href="/admin/practices">Leave it</a>
      </form>
    </section>
  );
}
