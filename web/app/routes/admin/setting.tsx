import { install } from '@tandem/improvement/access';
import { saveEdit, setupHere } from '../../../server/acts/setting-up.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, atBoxes, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/setting.ts';
import type { Noun } from './noun.ts';
import { nouns } from './nouns.ts';

const notFound = () => new Response(null, { status: 404, statusText: 'Not found' });

/** The kind of thing that an address names, and the one of it; `null` for a new one. */
async function needSetting({ db, need }: Visit, params: Route.LoaderArgs['params']) {
  need('manage_settings', install);
  const noun: Noun | undefined = Object.entries(nouns).find(([word]) => word === params.noun)?.[1];
  const setup = await setupHere(db);
  const key = params.key === 'new' ? null : params.key;
  if (!noun || !setup || (key !== null && noun.fields(setup, key) === null)) throw notFound();
  return { noun, setup, key };
}

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async (found) => {
    const { noun, setup, key } = await needSetting(found, asked.params);
    const name = key === null ? null : noun.list(setup).find((row) => row.key === key)?.name;
    return {
      title: name ? `Change ${name}` : `Add ${/^[aeiou]/.test(noun.one) ? 'an' : 'a'} ${noun.one}`,
      boxes: noun.boxes(setup, key === null),
      fields: key === null ? {} : (noun.fields(setup, key) ?? {}),
    };
  });
}

export async function action(asked: Route.ActionArgs) {
  const fields = await sentFields(asked.request);
  return visit(asked, async (found) => {
    const { noun, setup, key } = await needSetting(found, asked.params);
    const boxes = noun.boxes(setup, key === null);
    if (boxes.collaborative && !setup.collaboratives.some(({ id }) => id === fields.collaborative)) {
      return again(fields, [{ field: 'collaborative', says: 'Choose the collaborative it belongs to.' }]);
    }
    const saved = await saveEdit(found.db, setup, noun.edit(setup, key, fields), found.today);
    if (saved.ok) return onward('/admin/programme');
    const [first = ''] = Object.keys(boxes);
    // Ids are made from names; what else has no box here is said under the first.
    return again(fields, atBoxes(boxes, fields, saved.problems, { id: 'name', '': first }));
  });
}

export default function Setting({ loaderData: { title, boxes, fields }, actionData: sent }: Route.ComponentProps) {
  return (
    <main id="main" className="narrow">
      <title>{`${sent ? 'Error: ' : ''}${title} – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">{title}</h1>
      <form method="post" noValidate>
        <Boxes form={boxes} fields={sent?.fields ?? fields} problems={sent?.problems ?? []} />
        <div className="acts">
          <Send>Save</Send>
          <a href="/admin/programme">Back to the programme</a>
        </div>
      </form>
    </main>
  );
}
