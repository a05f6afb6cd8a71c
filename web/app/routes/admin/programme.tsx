import { install } from '@tandem/improvement/access';
import { readSetup, type Setup } from '@tandem/improvement/convening';
import { longMonth } from '@tandem/improvement/time';
import { setupHere } from '../../../server/acts/setting-up.ts';
import { visit } from '../../../server/door/guard.ts';
import { record } from '../../../server/store/audit.ts';
import { saveProgramme } from '../../../server/store/programmes.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, line, monthBox, readForm, sentFields, whole } from '../../form.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/programme.ts';
import { idFrom, type Listed } from './noun.ts';
import { nouns } from './nouns.ts';

const form = {
  name: line('Name of the programme', 'Enter the name of the programme.'),
  starts: monthBox('First month'),
  months: whole('Length in months', { least: 1, most: 60 }),
};

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async ({ db, need }) => {
    need('manage_settings', install);
    const setup = await setupHere(db);
    if (!setup) return { programme: null, warnings: [], parts: [] };
    const parts = Object.entries(nouns).map(([word, noun]) => ({
      word,
      one: noun.one,
      many: noun.many,
      needs: noun.needs(setup),
      rows: noun.list(setup),
    }));
    return { programme: setup.programme, warnings: warningsOf(setup), parts };
  });
}

/** What is unusual about the programme but allowed. */
function warningsOf(setup: Setup): string[] {
  const read = readSetup(setup);
  return (read.ok ? read.value.warnings : read.problems).map(({ says }) => says);
}

/** Sets the programme up, or renames and moves it. */
export async function action(asked: Route.ActionArgs) {
  const fields = await sentFields(asked.request);
  return visit(asked, async ({ db, need }) => {
    need('manage_settings', install);
    const read = readForm(form, fields);
    if (!read.ok) return again(fields, read.problems);
    const id = (await setupHere(db))?.programme.id ?? idFrom(read.value.name);
    if (id === '') return again(fields, [{ field: 'name', says: 'Use at least one letter or digit.' }]);
    await saveProgramme(db, { id, ...read.value });
    await record(db, { action: 'set up', noun: 'programme', nounId: id, practice: null });
    return onward('/admin/programme');
  });
}

export default function Programme({
  loaderData: { programme, warnings, parts },
  actionData: sent,
}: Route.ComponentProps) {
  const title = programme?.name ?? 'Set up your programme';
  return (
    <main id="main">
      <title>{`${sent ? 'Error: ' : ''}${title} – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">{title}</h1>
      <p className="lead">
        {programme
          ? `${programme.months} months from ${longMonth(programme.starts)}. Changes are seen by everybody with their next page.`
          : 'First the programme itself. Areas, measures, collaboratives and practices come after it.'}
      </p>
      {warnings.length > 0 && <Warnings says={warnings} />}
      {parts.map((part) => (
        <Part key={part.word} {...part} />
      ))}
      <section className="narrow" aria-labelledby="programme">
        <h2 id="programme">{programme ? 'The programme itself' : 'Your programme'}</h2>
        <form method="post" noValidate>
          <Boxes
            form={form}
            fields={sent?.fields ?? (programme ? { ...programme, months: String(programme.months) } : {})}
            problems={sent?.problems ?? []}
          />
          <Send>Save</Send>
        </form>
      </section>
    </main>
  );
}

function Warnings({ says }: { says: readonly string[] }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Worth a look: {says.length}</span>
      </summary>
      <ul className="nhsuk-details__text">
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}

type PartProps = { word: string; one: string; many: string; needs: string | null; rows: readonly Listed[] };

/** The list of one kind of thing; a long one is folded. */
function Part({ word, one, many, needs, rows }: PartProps) {
  const list = (
    <ul className="plain">
      {rows.map(({ key, name, about }) => (
        <li key={key}>
          <a href={`/admin/programme/${word}/${encodeURIComponent(key)}`}>{name}</a>{' '}
          <span className="muted">{about}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={word}>
      <h2 id={word}>{many}</h2>
      {rows.length > 12 ? (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">All {rows.length}</span>
          </summary>
          {list}
        </details>
      ) : (
        rows.length > 0 && list
      )}
      <p className="acts">
        {needs ? (
          <span>{rows.length === 0 ? `None yet. ${needs}` : needs}</span>
        ) : (
          <a href={`/admin/programme/${word}/new`}>
            Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
          </a>
        )}
      </p>
    </section>
  );
}
