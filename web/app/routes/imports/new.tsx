import type { Problem } from '@tandem/improvement/outcome';
import { month } from '@tandem/improvement/time';
import { data, redirect } from 'react-router';
import { despiteOthers } from '../../../server/acts/handing-in.ts';
import { answerImport, type Preview, pack } from '../../../server/acts/importing.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { type ImportPage, importPage } from '../../../server/views/import.ts';
import { sourceForm } from '../../components/entry/import-boxes.ts';
import { ImportForm } from '../../components/entry/import-form.tsx';
import { ImportPreview } from '../../components/entry/import-preview.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Fold } from '../../components/fold.tsx';
import { readForm } from '../../form.ts';
import { pastedName, type SentFile, sentFile } from '../../sent-file.ts';
import type { Route } from './+types/new.ts';

function asked(request: Request) {
  const { searchParams } = new URL(request.url);
  return {
    practice: searchParams.get('practice'),
    measure: searchParams.get('measure'),
    month: searchParams.get('month'),
  };
}

export async function loader(args: Route.LoaderArgs) {
  const { practice, measure, month: of } = asked(args.request);
  return visit(args, async (visitor) => ({
    page: await importPage(visitor, practice, measure),
    month: of !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(of) ? month(of) : null,
  }));
}

/** What the page shows after something was sent: a preview, or the form again. */
type Shown = {
  preview: (Omit<Preview, 'given'> & { packed: string; fileName: string }) | null;
  /** What was pasted, to be corrected; a file must be chosen again. */
  text: string;
  fields: SentFile['fields'];
  problems: readonly Problem[];
  isStale: boolean;
  search: string;
};

export async function action(args: Route.ActionArgs) {
  const sent = await sentFile(args.request);
  const answer = await despiteOthers(() => visit(args, (visitor) => answerTo(visitor, args.request, sent)));
  return typeof answer === 'string'
    ? redirect(`/imports/${answer}`, 303)
    : data(answer, { status: answer.problems.length > 0 ? 422 : 200 });
}

async function answerTo(visitor: Visit, request: Request, { fields, given }: SentFile): Promise<string | Shown> {
  const { practice, measure } = asked(request);
  const page = await importPage(visitor, practice, measure);
  const { search } = new URL(request.url);
  const shown: Shown = { preview: null, text: fields.text ?? '', fields, problems: [], isStale: false, search };
  if (!given.ok) return { ...shown, problems: given.problems };
  const source = readForm(sourceForm, page.mayNameSource ? fields : {});
  if (!source.ok) return { ...shown, problems: source.problems };
  const said = {
    practice: page.practice?.ods ?? null,
    measure: page.measure?.id ?? null,
    source: source.value.source,
    reason: (fields.reason ?? '').trim(),
    because: (fields.because ?? '').trim(),
  };
  const answer = await answerImport(visitor, given.value, said, fields.mark ?? null);
  if (answer.kind === 'stored') return answer.id;
  if (answer.kind === 'unread') return { ...shown, problems: answer.problems };
  const { given: file, ...rest } = answer.preview;
  const text = file.fileName === pastedName ? new TextDecoder().decode(file.bytes) : '';
  const preview = { ...rest, packed: pack(file), fileName: file.fileName };
  return { ...shown, preview, text, problems: answer.problems, isStale: answer.isStale };
}

export default function NewImport({ loaderData: { page, month: of }, actionData: shown }: Route.ComponentProps) {
  const problems = shown?.problems ?? [];
  const preview = shown?.preview ?? null;
  const name = page.practice?.name ?? null;
  const form = (
    <ImportForm
      practice={page.practice?.ods ?? null}
      measure={page.measure?.id ?? null}
      month={of}
      fields={{ ...shown?.fields, text: shown?.text ?? '' }}
      problems={preview ? [] : problems}
      mayNameSource={page.mayNameSource}
    />
  );
  return (
    <>
      <Crumbs page={page} />
      <main id="main">
        <title>{`${problems.length > 0 ? 'Error: ' : ''}Paste or upload values – Tandem`}</title>
        <ErrorSummary problems={problems} />
        {preview && shown ? (
          <ImportPreview {...preview} {...shown} measures={page.measures} />
        ) : (
          <>
            <h1 className="say">{`Paste or upload ${page.measure ? page.measure.name.toLowerCase() : 'values'}${name ? ` of ${name}` : ''}`}</h1>
            <p className="lead">Several months at once, or many practices, from a spreadsheet or a file.</p>
          </>
        )}
        {preview && preview.account.counts.rejected === 0 ? (
          <div className="import-again">
            <Fold summary="Send something else instead">{form}</Fold>
          </div>
        ) : (
          <section className={preview ? 'import-again' : 'narrow'}>
            {preview && <h2>Send it again, corrected</h2>}
            {form}
          </section>
        )}
        <p>
          <a href="/imports">What you sent before</a>
        </p>
      </main>
    </>
  );
}

function Crumbs({ page: { practice } }: { page: ImportPage }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      {practice ? <a href={`/practices/${practice.ods}`}>{practice.name}</a> : <a href="/imports">Imports</a>}{' '}
      &nbsp;›&nbsp; <span aria-current="page">Paste or upload values</span>
    </nav>
  );
}
