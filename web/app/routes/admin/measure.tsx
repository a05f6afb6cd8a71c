import { install } from '@tandem/improvement/access';
import { latestDefinition, type Measure } from '@tandem/improvement/measuring';
import { longMonth } from '@tandem/improvement/time';
import { saveEdit, setupHere } from '../../../server/acts/setting-up.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { Boxes } from '../../components/boxes.tsx';
import { DefinitionList } from '../../components/definition.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, atBoxes, type Look, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/measure.ts';
import { definitionBoxes, fieldsOf, measureBoxes, withVersion } from './definition-boxes.ts';
import { idFrom } from './noun.ts';

async function needMeasure({ db, need }: Visit, id: string) {
  need('manage_settings', install);
  const setup = await setupHere(db);
  const at = setup?.measures.findIndex((measure) => measure.id === id) ?? -1;
  if (!setup || (at < 0 && id !== 'new')) throw new Response(null, { status: 404, statusText: 'Not found' });
  return { setup, at: at < 0 ? null : at, known: setup.measures[at] ?? null };
}

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async (found) => {
    const { known } = await needMeasure(found, asked.params.measure);
    return { known, fields: known ? fieldsOf(latestDefinition(known)) : {} };
  });
}

/** Adds a measure with its first definition, or one more version to a measure that is there. */
export async function action(asked: Route.ActionArgs) {
  const fields = await sentFields(asked.request);
  return visit(asked, async (found) => {
    const { setup, at, known } = await needMeasure(found, asked.params.measure);
    const edit = { list: 'measures' as const, at, ...withVersion(known, known?.id ?? idFrom(fields.name), fields) };
    const saved = await saveEdit(found.db, setup, edit, found.today);
    if (saved.ok) return onward('/admin/measures');
    // The id is made from the name, and what is wrong with a version as a whole is wrong with its first month.
    return again(fields, atBoxes(boxesFor(known), fields, saved.problems, { id: 'name', '': 'from' }));
  });
}

function boxesFor(known: Measure | null): Readonly<Record<string, Look>> {
  return known ? definitionBoxes : { ...measureBoxes, ...definitionBoxes };
}

export default function MeasurePage({ loaderData: { known, fields }, actionData: sent }: Route.ComponentProps) {
  const title = known ? known.name : 'Add a measure';
  return (
    <main id="main">
      <title>{`${sent ? 'Error: ' : ''}${title} – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">{title}</h1>
      {known && <Versions known={known} />}
      <section className="narrow" aria-labelledby="definition">
        <h2 id="definition">{known ? 'Add a version' : 'What it counts, so that two people count the same'}</h2>
        {known && <p>Values of earlier months keep the definition they were counted by.</p>}
        <form method="post" noValidate>
          <Boxes form={boxesFor(known)} fields={sent?.fields ?? fields} problems={sent?.problems ?? []} />
          <div className="acts">
            <Send>{known ? 'Add this version' : 'Add the measure'}</Send>
            <a href="/admin/measures">Back to the measures</a>
          </div>
        </form>
      </section>
    </main>
  );
}

type VersionsProps = { known: NonNullable<Awaited<ReturnType<typeof loader>>['known']> };

/** Every definition, the latest open. */
function Versions({ known }: VersionsProps) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Definitions</h2>
      {known.definitions.toReversed().map((definition, at) => (
        <details className="nhsuk-details" key={definition.version} open={at === 0}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              Version {definition.version}, from {longMonth(definition.from)}
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <DefinitionList measure={known} definition={definition} />
          </div>
        </details>
      ))}
    </section>
  );
}
