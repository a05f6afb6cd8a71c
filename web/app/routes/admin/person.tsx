import { type Grant, install, isHeld, isLastAdministrator, type Person } from '@tandem/improvement/access';
import { type Day, longDay } from '@tandem/improvement/time';
import { data } from 'react-router';
import { hostedContext } from '../../../server/context.ts';
import { doorContext } from '../../../server/door/admit.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { endSessions } from '../../../server/store/accounts.ts';
import { record } from '../../../server/store/audit.ts';
import { linkDays, makeLink, openLinks } from '../../../server/store/links.ts';
import { addGrant, endGrant, markLeft, people, personWhoever } from '../../../server/store/people.ts';
import { namesOfScopes, scopePlaces } from '../../../server/store/scopes.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { OneTimeLink } from '../../components/one-time-link.tsx';
import { ComingAndGoing, GiveRole, HeldRoles } from '../../components/person-parts.tsx';
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
  const answer = await visit(asked, async (found) => {
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
      if (grant.role === 'administrator' && (await isNeeded(found, person))) return again({}, lastOne);
      await endGrant(db, person.id, grant, today);
      return done('ended a role', { role: grant.role, scope: grant.scope, scopeId: grant.scopeId });
    }
    if (fields.left === 'yes') {
      if (await isNeeded(found, person)) return again({}, lastOne);
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
  // The guard refuses whoever has left; their sessions need not stand open behind it.
  if (fields.left === 'yes' && answer instanceof Response) {
    await endSessions(asked.context.get(doorContext).door.owner, asked.params.person);
  }
  return answer;
}

const lastOne = [{ field: '', says: 'This is the only administrator. Make somebody else an administrator first.' }];

/** Without an administrator nobody could be invited any more. */
async function isNeeded({ db, today }: Visit, person: Person): Promise<boolean> {
  const present = (await people(db)).filter(({ leftOn }) => leftOn === null || today < leftOn);
  return isLastAdministrator(present, person.id, today);
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
      <HeldRoles held={held} />
      <div className="half">
        <GiveRole form={grantForm(places)} sent={sent} />
        <ComingAndGoing waiting={loaderData.waiting} hasLeft={hasLeft} name={person.name} />
      </div>
      <p>
        <a href="/admin">Back to the list of people</a>
      </p>
    </main>
  );
}
