import { isHeld, roles } from '@tandem/improvement/access';
import { longDay } from '@tandem/improvement/time';
import { doorContext } from '../../../server/door/admit.ts';
import { visit } from '../../../server/door/guard.ts';
import { visitorContext } from '../../../server/door/visitor.ts';
import { endSession, protection, sessionsOf } from '../../../server/store/accounts.ts';
import { namesOfScopes } from '../../../server/store/scopes.ts';
import { Send } from '../../components/send.tsx';
import { sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { browserInWords, momentInWords } from '../../words.ts';
import type { Route } from './+types/account.ts';

export async function loader(asked: Route.LoaderArgs) {
  const { person, held } = await visit(asked, async ({ db, person, today }) => {
    const grants = person.grants.filter((grant) => isHeld(grant, today));
    const nameOf = await namesOfScopes(db, grants);
    return { person, held: grants.map((grant) => ({ ...grant, place: nameOf(grant) })) };
  });
  const { owner } = asked.context.get(doorContext).door;
  return {
    person,
    held,
    protection: await protection(owner, person.id),
    sessions: await sessionsOf(owner, person.id),
    thisSession: asked.context.get(visitorContext).sessionId,
  };
}

/** Ends one of the person's own sessions. */
export async function action(asked: Route.ActionArgs) {
  const person = await visit(asked, async (found) => found.person);
  const { session } = await sentFields(asked.request);
  if (session) await endSession(asked.context.get(doorContext).door.owner, person.id, session);
  return onward('/account');
}

export default function Account({ loaderData }: Route.ComponentProps) {
  const { person, held, protection: guarded, sessions, thisSession } = loaderData;
  return (
    <main id="main">
      <title>Your account – Tandem</title>
      <h1 className="say">{person.name}</h1>
      <p className="lead">You sign in with {person.email}.</p>
      <section>
        <form method="post" action="/sign-out">
          <Send kind="other">Sign out</Send>
        </form>
      </section>
      <Roles held={held} />
      <section aria-labelledby="signing-in">
        <h2 id="signing-in">Signing in</h2>
        <ul className="plain">
          <li>
            Password:{' '}
            {guarded?.hasPassword ? (
              <a href="/account/password">change it</a>
            ) : (
              'none, because this is a person of the demonstration'
            )}
          </li>
          <li>
            A code from your telephone as well: {guarded?.hasSecondFactor ? 'on' : 'off'}
            {guarded?.hasPassword && (
              <>
                . <a href="/account/codes">{guarded.hasSecondFactor ? 'Switch it off' : 'Switch it on'}</a>
              </>
            )}
          </li>
        </ul>
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <p>A session ends by itself after 30 minutes without use, and 12 hours after it began.</p>
        <form method="post">
          <table className="table blocks">
            <thead>
              <tr>
                <th scope="col">Browser</th>
                <th scope="col">Since</th>
                <th scope="col">Last used</th>
                <th scope="col">
                  <span className="nhsuk-u-visually-hidden">End it</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sessions.map(({ id, browser, began, seen }) => (
                <tr key={id}>
                  <th scope="row">{browserInWords(browser)}</th>
                  <td data-name="Since">{momentInWords(began)}</td>
                  <td data-name="Last used">{momentInWords(seen)}</td>
                  <td>
                    {id === thisSession ? (
                      'This one'
                    ) : (
                      <Send kind="other" name="session" value={id}>
                        End
                      </Send>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </form>
      </section>
    </main>
  );
}

type RolesProps = { held: Awaited<ReturnType<typeof loader>>['held'] };

function Roles({ held }: RolesProps) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">What you may do</h2>
      {held.length === 0 ? (
        <p>You hold no role at present, so there is nothing for you to see yet. Your administrator gives roles.</p>
      ) : (
        <ul className="plain">
          {held.map(({ role, scope, scopeId, place, from, until }) => (
            <li key={`${role} ${scope} ${scopeId} ${from}`}>
              {roles[role]}, {place}
              <span className="muted">
                {' '}
                since {longDay(from)}
                {until && `, until ${longDay(until)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/visibility">Who can see this?</a>
      </p>
    </section>
  );
}
