import { isHeld, roles } from '@tandem/improvement/access';
import type { Fields } from '@tandem/improvement/fields';
import { longDay } from '@tandem/improvement/time';
import { data } from 'react-router';
import { doorContext } from '../../../server/door/admit.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { visitorContext } from '../../../server/door/visitor.ts';
import { endSession, protection, sessionsOf } from '../../../server/store/accounts.ts';
import { record } from '../../../server/store/audit.ts';
import { practicesWith } from '../../../server/store/places.ts';
import { namesOfScopes } from '../../../server/store/scopes.ts';
import { makeToken, revokeToken, tokenDays, tokens as tokensOf } from '../../../server/store/tokens.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, line, readForm, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { browserInWords, momentInWords } from '../../words.ts';
import type { Route } from './+types/account.ts';
import { Tokens } from './token-section.tsx';

const newToken = {
  name: line('Name of the program or machine', 'Name the program or machine that will use the token.', {
    hint: 'So that you know later which one to revoke.',
  }),
};

export async function loader(asked: Route.LoaderArgs) {
  const { person, held, tokens, mayMakeTokens } = await visit(asked, async ({ db, person, today }) => {
    const grants = person.grants.filter((grant) => isHeld(grant, today));
    const nameOf = await namesOfScopes(db, grants);
    return {
      person,
      held: grants.map((grant) => ({ ...grant, place: nameOf(grant) })),
      tokens: await tokensOf(db),
      mayMakeTokens: (await practicesWith(db, 'make_tokens')).size > 0,
    };
  });
  const { owner } = asked.context.get(doorContext).door;
  return {
    person,
    held,
    tokens,
    mayMakeTokens,
    tokenDays,
    protection: await protection(owner, person.id),
    sessions: await sessionsOf(owner, person.id),
    thisSession: asked.context.get(visitorContext).sessionId,
  };
}

/** Ends one of the person's own sessions, makes a token or revokes one: the button that was pressed says which. */
export async function action(asked: Route.ActionArgs) {
  const fields = await sentFields(asked.request);
  const { owner } = asked.context.get(doorContext).door;
  return visit(asked, async (found) => {
    if (fields.make !== undefined) return made(found, fields);
    if (fields.revoke) await revoke(found, fields.revoke);
    if (fields.session) await endSession(owner, found.person.id, fields.session);
    return onward('/account');
  });
}

/** The secret is in this one answer and nowhere else. */
async function made({ db }: Visit, fields: Fields) {
  if ((await practicesWith(db, 'make_tokens')).size === 0)
    throw new Response(null, { status: 404, statusText: 'Not found' });
  const read = readForm(newToken, fields);
  if (!read.ok) return again(fields, read.problems);
  const name = read.value.name.slice(0, 80);
  const { secret, id } = await makeToken(db, name);
  await record(db, { action: 'made a token', noun: 'token', nounId: id, practice: null, detail: { name } });
  return data({ made: { name, secret } }, { status: 201 });
}

async function revoke({ db }: Visit, id: string): Promise<void> {
  if (await revokeToken(db, id))
    await record(db, { action: 'revoked a token', noun: 'token', nounId: id, practice: null });
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { person, held, protection: guarded, sessions, thisSession, tokens, mayMakeTokens } = loaderData;
  const sent = actionData && 'problems' in actionData ? actionData : null;
  return (
    <main id="main">
      <title>{`${sent ? 'Error: ' : ''}Your account – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
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
      {(mayMakeTokens || tokens.length > 0) && (
        <Tokens
          tokens={tokens}
          form={mayMakeTokens ? newToken : null}
          sent={sent}
          made={actionData && 'made' in actionData ? actionData.made : null}
          days={loaderData.tokenDays}
        />
      )}
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
