import { monthHeading } from '@tandem/improvement/measuring';
import { addMonths, type Day, longMonth, type Month, monthOf, parseMonth } from '@tandem/improvement/time';
import { data, redirect } from 'react-router';
import { despiteOthers } from '../../../server/acts/handing-in.ts';
import { inLondon } from '../../../server/acts/london.ts';
import { visit } from '../../../server/door/guard.ts';
import { type Handed, type MonthView, sendMonth, storedRows, viewMonth } from '../../../server/views/month.ts';
import { EntryLog } from '../../components/entry/entry-log.tsx';
import { ImportForm } from '../../components/entry/import-form.tsx';
import { MonthForm } from '../../components/entry/month-form.tsx';
import { boxName, type Clock, type ShownRow } from '../../components/entry/shown-row.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Fold } from '../../components/fold.tsx';
import { sentFields } from '../../form.ts';
import type { Route } from './+types/month.ts';

export const handle = { scripts: ['entry'] };

/** The month of the address; a page that does not exist where it is none. */
function monthIn(text: string): Month {
  const month = parseMonth(text);
  if (month) return month;
  throw new Response(null, { status: 404, statusText: 'Not found' });
}

export async function loader(asked: Route.LoaderArgs) {
  const { searchParams } = new URL(asked.request.url);
  return visit(asked, async (visitor) => ({
    view: await viewMonth(visitor, asked.params.ods, monthIn(asked.params.month), searchParams.get('collaborative')),
    today: visitor.today,
    stored: searchParams.get('stored'),
  }));
}

export async function action(asked: Route.ActionArgs) {
  const { ods, month } = asked.params;
  const url = new URL(asked.request.url);
  const fields = await sentFields(asked.request);
  const handed = await despiteOthers(() =>
    visit(asked, async (visitor): Promise<Handed> => {
      const view = await viewMonth(visitor, ods, monthIn(month), url.searchParams.get('collaborative'));
      // Who may only look, and months that cannot be sent, have no form to send.
      if (!view.mayEnter || view.closed.length > 0) throw new Response(null, { status: 404, statusText: 'Not found' });
      return sendMonth(visitor, view, fields);
    }),
  );
  if (handed.kind === 'open') return data(handed, { status: 422 });
  if (handed.finished && handed.stored > 0) return redirect(`/practices/${ods}?sent=${month}`, 303);
  url.searchParams.set('stored', String(handed.stored));
  return redirect(url.pathname + url.search, 303);
}

export default function MonthPage({ loaderData, actionData }: Route.ComponentProps) {
  const { today, stored } = loaderData;
  const view = actionData?.view ?? loaderData.view;
  const rows = actionData?.rows ?? storedRows(view);
  const clock: Clock = { today, at: inLondon };
  const problems = problemsOf(rows);
  const [closed] = view.closed;
  const heading = closed
    ? closed.says
    : monthHeading(
        view.month,
        rows.map(({ state }) => state),
      );
  return (
    <>
      <Crumbs view={view} />
      <main id="main">
        <title>{`${problems.length > 0 ? 'Error: ' : ''}${longMonth(view.month)}, ${view.practice.name} – Tandem`}</title>
        <ErrorSummary problems={problems} />
        {stored !== null && !actionData && <Stored count={Number(stored)} rows={rows} />}
        <h1 className="say">{heading}</h1>
        {closed ? <ClosedMonth view={view} today={today} /> : <MonthForm {...view} rows={rows} clock={clock} />}
        <Folds view={view} clock={clock} />
      </main>
    </>
  );
}

/** Everything to put right in the rows, by the name of its box. */
function problemsOf(rows: readonly ShownRow[]) {
  return rows.flatMap((row) => {
    if (row.state.kind !== 'to_correct' && row.state.kind !== 'to_check') return [];
    return row.state.problems.map(({ field, says }) => ({
      field: isBox(field) ? boxName(row, field) : '',
      says: `${row.measure.name}: ${says}`,
    }));
  });
}

function isBox(field: string): field is 'numerator' | 'denominator' | 'value' | 'reason' {
  return ['numerator', 'denominator', 'value', 'reason'].includes(field);
}

function Crumbs({ view: { practice, month } }: { view: MonthView }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <a href={`/practices/${practice.ods}`}>{practice.name}</a> &nbsp;›&nbsp;{' '}
      <a href={`/practices/${practice.ods}/values/${month}`} aria-current="page">
        {longMonth(month)}
      </a>
    </nav>
  );
}

function Stored({ count, rows }: { count: number; rows: readonly ShownRow[] }) {
  const rest = rows.some(({ state }) => state.kind === 'to_enter') ? ' You can add the rest now or later.' : '';
  return (
    <div className="panel stored" role="status">
      <p>{count > 0 ? `What you sent is saved.${rest}` : 'Nothing was changed, so nothing was sent.'}</p>
    </div>
  );
}

/** Leads on from a month that cannot be sent to one that can. */
function ClosedMonth({ view: { practice, month }, today }: { view: MonthView; today: Day }) {
  const last = addMonths(monthOf(today), -1);
  const other = month > last && practice.closed === null ? last : null;
  return (
    <p className="lead">
      {other && <a href={`/practices/${practice.ods}/values/${other}`}>Enter {longMonth(other)}</a>}
      {!other && <a href={`/practices/${practice.ods}`}>Go to {practice.name}</a>}
    </p>
  );
}

function Folds({ view, clock }: { view: MonthView; clock: Clock }) {
  const { practice, month, log, names, mayEnter } = view;
  const byId = new Map(view.rows.map((row) => [row.measure.id, row]));
  const own = (log ?? []).filter(({ submission }) => byId.has(submission.measure));
  const entries = `${own.length === 1 ? '1 entry' : `${own.length} entries`} for ${longMonth(month)}`;
  return (
    <section className="month-folds">
      {mayEnter && (
        <Fold summary="Paste or upload several months at once">
          <ImportForm practice={practice.ods} month={month} fields={{}} problems={[]} mayNameSource={false} />
        </Fold>
      )}
      {log && (
        <Fold summary={`Who changed what: ${entries}`}>
          <EntryLog
            entries={own}
            measureOf={({ measure }) => byId.get(measure) ?? missing(measure)}
            names={names}
            clock={clock}
          />
          <p>
            <a href={`/practices/${practice.ods}/history`}>All months of {practice.name}</a>
          </p>
        </Fold>
      )}
    </section>
  );
}

function missing(measure: string): never {
  throw new Error(`the log has ${measure}, which is not a row of the page`);
}
