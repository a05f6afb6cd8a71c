import { type Grant, install, isHeld, type Person, roles } from '@tandem/improvement/access';
import { type Day, longDay } from '@tandem/improvement/time';
import { data } from 'react-router';
import { hostedContext } from '../../../server/context.ts';
import { type Visit, visit } from '../../../server/guard.ts';
import { record } from '../../../server/store/audit.ts';
import { linkDays, makeLink, openLinks } from '../../../server/store/links.ts';
import { addGrant, endGrant, markLeft, people, personWhoever } from '../../../server/store/people.ts';
import { namesOfScopes, type ScopePlace, scopePlaces } from '../../../server/store/scopes.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { OneTimeLink } from '../../components/one-time-link.tsx';
import { Send } from '../../components/send.tsx';
import { again, type Sent, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/person.ts';
import { grantForm, readGrant } from './grant-form.ts';

type Listed = Person & { leftOn: Day | null };

async function needPerson({ db, need }: Visit, id: string): Promise<Listed> {
  need('manage_people', install);
  const found = await personWhoever(db, id);
  if (!found) throw new Response(null, { status: 404, statusText: 'Not found' });
  return found;
}

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async (found) => {
    const { db, today } = found;
    const person = await needPerson(found, asked.params.person);
    const held = person.grants.filter((grant) => isHeld(grant, today));
    const nameOf = await namesOfScopes(db, held);
    return {
      person,
      hasLeft: person.leftOn !== null && person.leftOn <= today,
      held: held.map((grant) => ({ ...grant, key: keyOf(grant), place: nameOf(grant) })),
      places: await scopePlaces(db),
      waiting: (await openLinks(db)).get(person.id) ?? null,
    };
  });
}

/** One form each: end a role, give one, make a link, mark as left, bring back. The button that was pressed says which. */
export async function action(asked: Route.ActionArgs) {
  const fields = await sentFields(asked.request);
  const { baseUrl } = asked.context.get(hostedContext).config;
  return visit(asked, async (found) => {
    const { db, today } = found;
    const person = await needPerson(found, asked.params.person);
    const done = async (doing: string, detail: Record<string, unknown> = {}) => {
      await record(db, { action: doing, noun: 'person', nounId: person.id, practice: null, detail });
      return onward(`/admin/people/${person.id}`);
    };
    if (fields.link !== undefined) {
      const purpose = fields.link === 'reset' ? 'reset' : 'invitation';
      const token = await makeLink(db, person.id, purpose);
      await done(`made a link: ${purpose}`);
      const href = `${baseUrl}/invitations/${token}`;
      return data({ made: { name: person.name, href, days: linkDays } }, { status: 201 });
    }
    if (fields.end !== undefined) {
      const grant = person.grants.find((one) => isHeld(one, today) && keyOf(one) === fields.end);
      if (!grant) return onward(`/admin/people/${person.id}`);
      if (grant.role === 'administrator' && (await isLastAdministrator(found, person))) return again({}, lastOne);
      await endGrant(db, person.id, grant, today);
      return done('ended a role', { role: grant.role, scope: grant.scope, scopeId: grant.scopeId });
    }
    if (fields.left === 'yes') {
      if (await isLastAdministrator(found, person)) return again({}, lastOne);
      await markLeft(db, person.id, today);
      return done('marked as left');
    }
    if (fields.left === 'no') {
      await markLeft(db, person.id, null);
      return done('brought back');
    }
    const grant = readGrant(await scopePlaces(db), fields, today);
    if (!grant.ok) return again(fields, grant.problems);
    await addGrant(db, person.id, grant.value);
    return done('gave a role', { role: grant.value.role, scope: grant.value.scope, scopeId: grant.value.scopeId });
  });
}

const lastOne = [{ field: '', says: 'This is the only administrator. Make somebody else an administrator first.' }];

/** Without an administrator nobody could be invited any more. */
async function isLastAdministrator({ db, today }: Visit, person: Person): Promise<boolean> {
  const isOne = (one: Listed) =>
    (one.leftOn === null || today < one.leftOn) &&
    one.grants.some((grant) => grant.role === 'administrator' && isHeld(grant, today));
  const administrators = (await people(db)).filter(isOne);
  return administrators.length === 1 && administrators[0]?.id === person.id;
}

/** What tells one role of a person from another. */
function keyOf({ role, scope, scopeId, from }: Grant): string {
  return `${role} ${scope} ${scopeId} ${from}`;
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const { person, hasLeft, held, places } = loaderData;
  const sent: Sent | null = actionData && 'problems' in actionData ? actionData : null;
  const made = actionData && 'made' in actionData ? actionData.made : null;
  return (
    <main id="main">
      <title>{`${sent ? 'Error: ' : ''}${person.name} – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">{person.name}</h1>
      <p className="lead">
        {person.email}
        {hasLeft && person.leftOn && `. Has left, on ${longDay(person.leftOn)}: nothing opens for them.`}
      </p>
      {made && <OneTimeLink {...made} />}
      <Roles held={held} />
      <div className="half">
        <GiveRole places={places} sent={sent} />
        <SigningIn waiting={loaderData.waiting} hasLeft={hasLeft} name={person.name} />
      </div>
      <p>
        <a href="/admin">Back to the list of people</a>
      </p>
    </main>
  );
}

function Roles({ held }: { held: Awaited<ReturnType<typeof loader>>['held'] }) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles today</h2>
      {held.length === 0 && <p>None, so there is nothing for them to see.</p>}
      <form method="post">
        <ul className="plain">
          {held.map(({ key, role, place, from }) => (
            <li key={key} className="row mid">
              <Send kind="other" name="end" value={key}>
                End
                <span className="nhsuk-u-visually-hidden">
                  {' '}
                  {roles[role]}, {place}
                </span>
              </Send>
              <span>
                {roles[role]}, {place} <span className="muted">since {longDay(from)}</span>
              </span>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}

function GiveRole({ places, sent }: { places: readonly ScopePlace[]; sent: Sent | null }) {
  return (
    <section aria-labelledby="give">
      <h2 id="give">Give a role</h2>
      <form method="post" noValidate>
        <Boxes form={grantForm(places)} fields={sent?.fields ?? {}} problems={sent?.problems ?? []} />
        <Send>Give the role</Send>
      </form>
    </section>
  );
}

type SigningInProps = { waiting: 'invitation' | 'reset' | null; hasLeft: boolean; name: string };

function SigningIn({ waiting, hasLeft, name }: SigningInProps) {
  if (hasLeft) {
    return (
      <section aria-labelledby="signing-in">
        <h2 id="signing-in">Back again?</h2>
        <form method="post">
          <Send kind="other" name="left" value="no">
            Bring {name} back
          </Send>
        </form>
      </section>
    );
  }
  return (
    <section aria-labelledby="signing-in">
      <h2 id="signing-in">Signing in</h2>
      {waiting && (
        <p>{waiting === 'invitation' ? 'Invited; the link is not used yet.' : 'A link for a new password is open.'}</p>
      )}
      <form method="post">
        <p>A new link ends with the first use of any. It lets them choose a password, and switches codes off.</p>
        <div className="acts">
          <Send kind="other" name="link" value={waiting === 'invitation' ? 'invitation' : 'reset'}>
            Make a link for a new password
          </Send>
        </div>
        <p>Somebody who has left loses everything with their next page. What they entered stays under their name.</p>
        <div className="acts">
          <Send kind="other" name="left" value="yes">
            Mark as left today
          </Send>
        </div>
      </form>
    </section>
  );
}
