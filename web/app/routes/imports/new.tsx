import { longestReason, practiceSource } from '@tandem/improvement/measuring';
import type { Problem } from '@tandem/improvement/outcome';
import { month } from '@tandem/improvement/time';
import { data, redirect } from 'react-router';
import { type Visit, visit } from '../../../server/guard.ts';
import { despiteOthers } from '../../../server/handing-in.ts';
import { type ImportPage, importPage } from '../../../server/import-view.ts';
import { type Preview, pack, previewImport, storeImport, whyNotStored } from '../../../server/importing.ts';
import { sourceForm } from '../../components/entry/import-boxes.ts';
import { ImportForm } from '../../components/entry/import-form.tsx';
import { ImportPreview } from '../../components/entry/import-preview.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
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

/** The id of the stored import, or what to show: storing needs the very decisions that the preview showed. */
async function answerTo(visitor: Visit, request: Request, { fields, given }: SentFile): Promise<string | Shown> {
  const { practice, measure } = asked(request);
  const page = await importPage(visitor, practice, measure);
  const { search } = new URL(request.url);
  const form = (problems: readonly Problem[]): Shown => ({
    preview: null,
    text: fields.text ?? '',
    fields,
    problems,
    isStale: false,
    search,
  });
  if (!given.ok) return form(given.problems);
  const source = page.mayNameSource
    ? readForm(sourceForm, fields)
    : { ok: true as const, value: { source: practiceSource } };
  if (!source.ok) return form(source.problems);
  const long = (['reason', 'because'] as const).filter((name) => (fields[name] ?? '').trim().length > longestReason);
  const said = (name: 'reason' | 'because') => (fields[name] ?? '').trim().slice(0, longestReason);
  const read = await previewImport(visitor, given.value, {
    practice: page.practice?.ods ?? null,
    measure: page.measure?.id ?? null,
    source: source.value.source,
    reason: said('reason'),
    because: said('because'),
  });
  if (!read.ok) return form(read.problems);
  const preview = read.value;
  const isFirst = fields.step !== 'store';
  const isStale = !isFirst && fields.mark !== preview.mark;
  const tooLong = long.map((field) => ({ field, says: `Keep the reason under ${longestReason} characters.` }));
  const problems = isFirst || isStale ? [] : [...tooLong, ...whyNotStored(preview)];
  if (!isFirst && !isStale && problems.length === 0) {
    const stored = await storeImport(visitor, preview);
    if (stored !== null) return stored;
  }
  const text = given.value.fileName === pastedName ? new TextDecoder().decode(given.value.bytes) : '';
  const { given: file, ...rest } = preview;
  const shown = { ...rest, packed: pack(file), fileName: file.fileName };
  return { preview: shown, text, fields, problems, isStale, search };
}

export default function NewImport({ loaderData: { page, month: of }, actionData: shown }: Route.ComponentProps) {
  const problems = shown?.problems ?? [];
  const preview = shown?.preview ?? null;
  const name = page.practice?.name ?? null;
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
        <section className={preview ? 'again' : 'narrow'}>
          {preview && <h2>Send it again, corrected</h2>}
          <ImportForm
            practice={page.practice?.ods ?? null}
            measure={page.measure?.id ?? null}
            month={of}
            fields={{ ...shown?.fields, text: shown?.text ?? '' }}
            problems={preview ? [] : problems}
            mayNameSource={page.mayNameSource}
          />
        </section>
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
