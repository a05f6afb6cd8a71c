import { randomUUID } from 'node:crypto';
import { install } from '@tandem/improvement/access';
import { data } from 'react-router';
import { hostedContext } from '../../../server/context.ts';
import { visit } from '../../../server/door/guard.ts';
import { record } from '../../../server/store/audit.ts';
import { linkDays, makeLink } from '../../../server/store/links.ts';
import { addGrant, addPerson, personByEmail } from '../../../server/store/people.ts';
import { scopePlaces } from '../../../server/store/scopes.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { OneTimeLink } from '../../components/one-time-link.tsx';
import { Send } from '../../components/send.tsx';
import { again, emailBox, line, readForm, sentFields } from '../../form.ts';
import type { Route } from './+types/new-person.ts';
import { grantForm, readGrant } from './grant-form.ts';

const who = {
  name: line('Name', 'Enter the name of the person.'),
  email: emailBox('E-mail address', { autoComplete: 'off' }),
};

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async ({ db, need }) => {
    need('manage_people', install);
    return { places: await scopePlaces(db) };
  });
}

/** Adds the person with a first role and shows the link they come in by: the token is known at this moment only. */
export async function action(asked: Route.ActionArgs) {
  const fields = await sentFields(asked.request);
  const { baseUrl } = asked.context.get(hostedContext).config;
  return visit(asked, async ({ db, need, today }) => {
    need('manage_people', install);
    const person = readForm(who, fields);
    const grant = readGrant(await scopePlaces(db), fields, today);
    if (!person.ok || !grant.ok)
      return again(fields, [...(person.ok ? [] : person.problems), ...(grant.ok ? [] : grant.problems)]);
    const { name, email } = person.value;
    if (await personByEmail(db, email)) return again(fields, [{ field: 'email', says: taken }]);
    const id = randomUUID();
    await addPerson(db, { id, name, email });
    await addGrant(db, id, grant.value);
    const token = await makeLink(db, id, 'invitation');
    const detail = { role: grant.value.role, scope: grant.value.scope, scopeId: grant.value.scopeId };
    await record(db, { action: 'invited', noun: 'person', nounId: id, practice: null, detail });
    return data({ made: { name, href: `${baseUrl}/invitations/${token}`, days: linkDays } }, { status: 201 });
  });
}

const taken = 'Somebody with this address is here already. Find them in the list of people to change their roles.';

export default function NewPerson({ loaderData: { places }, actionData }: Route.ComponentProps) {
  if (actionData && 'made' in actionData) {
    return (
      <main id="main" className="narrow">
        <title>{`${actionData.made.name} is invited – Tandem`}</title>
        <h1 className="say">{actionData.made.name} is invited</h1>
        <OneTimeLink {...actionData.made} />
        <p>
          <a href="/admin/people/new">Invite another person</a> or go <a href="/admin">back to the list of people</a>
        </p>
      </main>
    );
  }
  return (
    <main id="main" className="narrow">
      <title>{`${actionData ? 'Error: ' : ''}Invite a person – Tandem`}</title>
      <ErrorSummary problems={actionData?.problems ?? []} />
      <h1 className="say">Invite a person</h1>
      <p className="lead">You get a link to send to them, with which they choose their password.</p>
      <form method="post" noValidate>
        <Boxes
          form={{ ...who, ...grantForm(places) }}
          fields={actionData?.fields ?? {}}
          problems={actionData?.problems ?? []}
        />
        <div className="acts">
          <Send>Invite</Send>
          <a href="/admin">Back to the list</a>
        </div>
      </form>
    </main>
  );
}
