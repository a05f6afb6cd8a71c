import { definitionFor } from '@tandem/improvement/measuring';
import { longMonth, type Month, parseMonth } from '@tandem/improvement/time';
import { inLondon } from '../../../server/acts/london.ts';
import { visit } from '../../../server/door/guard.ts';
import { measures as measuresOf } from '../../../server/store/measures.ts';
import { practice as practiceOf } from '../../../server/store/organisations.ts';
import { names as namesOf } from '../../../server/store/people.ts';
import { placeOfPractice } from '../../../server/store/places.ts';
import { history, historyLength, sentKinds } from '../../../server/store/submissions.ts';
import { EntryLog } from '../../components/entry/entry-log.tsx';
import { Send } from '../../components/send.tsx';
import type { Route } from './+types/history.ts';

const perPage = 100;

export async function loader(asked: Route.LoaderArgs) {
  const { ods } = asked.params;
  const { searchParams } = new URL(asked.request.url);
  return visit(asked, async ({ db, need, today }) => {
    need('see_history', await placeOfPractice(db, ods));
    const month = parseMonth(searchParams.get('month') ?? '');
    const measure = searchParams.get('measure') || null;
    const page = Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1);
    const which = { practice: ods, month, measure };
    const entries = await history(db, which, { from: (page - 1) * perPage, most: perPage });
    const choices = await sentKinds(db, ods);
    const measures = await measuresOf(db, choices.measures);
    return {
      practice: await practiceOf(db, ods),
      which,
      page,
      total: await historyLength(db, which),
      entries,
      months: choices.months,
      measures: new Map(measures.map((one) => [one.id, one])),
      names: await namesOf(db, [...new Set(entries.map(({ submission }) => submission.by))]),
      today,
    };
  });
}

type Loaded = Route.ComponentProps['loaderData'];

export default function History({ loaderData }: Route.ComponentProps) {
  const { practice, which, total, page, entries, months, measures, names, today } = loaderData;
  const about = which.month ? ` for ${longMonth(which.month)}` : '';
  const name = practice?.name ?? which.practice;
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${which.practice}`}>{name}</a> &nbsp;›&nbsp;{' '}
        <span aria-current="page">Who changed what</span>
      </nav>
      <main id="main">
        <title>{`Who changed what, ${name} – Tandem`}</title>
        <h1 className="say">
          {total === 0
            ? `Nothing was sent${about} yet`
            : `${total.toLocaleString('en-GB')} ${total === 1 ? 'entry' : 'entries'}${about}`}
        </h1>
        <p className="lead">
          Every value that was ever sent stays here, with who sent it, when, and why it changed. A correction is a new
          entry.
        </p>
        <Choose which={which} months={months} measures={measures} />
        <EntryLog
          entries={entries}
          measureOf={({ measure, month }) => {
            const found = measures.get(measure);
            if (!found) throw new Error(`there are entries of ${measure}, and no such measure`);
            return { measure: found, definition: definitionFor(found, month) };
          }}
          names={names}
          clock={{ today, at: inLondon }}
          namesMonths={which.month === null}
        />
        <Pages which={which} page={page} total={total} />
        {page > 1 && entries.length === 0 && <p>There is nothing on this page.</p>}
      </main>
    </>
  );
}

function Choose({ which, months, measures }: Pick<Loaded, 'which' | 'months' | 'measures'>) {
  return (
    <form method="get" className="acts choose">
      <span>
        <label className="nhsuk-label" htmlFor="month">
          Month
        </label>
        <select className="nhsuk-select" id="month" name="month" defaultValue={which.month ?? ''}>
          <option value="">All months</option>
          {months.map((month) => (
            <option key={month} value={month}>
              {longMonth(month)}
            </option>
          ))}
        </select>
      </span>
      <span>
        <label className="nhsuk-label" htmlFor="measure">
          Measure
        </label>
        <select className="nhsuk-select" id="measure" name="measure" defaultValue={which.measure ?? ''}>
          <option value="">All measures</option>
          {[...measures.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <Send kind="other">Show</Send>
    </form>
  );
}

function Pages({ which, page, total }: Pick<Loaded, 'which' | 'page' | 'total'>) {
  const last = Math.max(1, Math.ceil(total / perPage));
  if (last === 1) return null;
  return (
    <nav aria-label="Pages" className="acts">
      {page > 1 && <a href={pageAddress(which, page - 1)}>Later entries</a>}
      <span className="muted">
        {(page - 1) * perPage + 1} to {Math.min(page * perPage, total)} of {total}
      </span>
      {page < last && <a href={pageAddress(which, page + 1)}>Earlier entries</a>}
    </nav>
  );
}

function pageAddress({ month, measure }: { month: Month | null; measure: string | null }, page: number): string {
  return `?${new URLSearchParams({ ...(month && { month }), ...(measure && { measure }), page: String(page) })}`;
}
