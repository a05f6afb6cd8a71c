import { beginCodes, confirmCodes, endCodes, type Setup } from '../../../server/door/account.ts';
import { doorContext } from '../../../server/door/admit.ts';
import { visit } from '../../../server/door/guard.ts';
import { protection } from '../../../server/store/accounts.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, line, passwordBox, readForm, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/codes.ts';

const withPassword = { present: passwordBox('Your password') };
const withCode = {
  code: { ...line('The code your app shows', 'Enter the six figures that your app shows.'), control: 'code' as const },
};

export async function loader(asked: Route.LoaderArgs) {
  const person = await visit(asked, async (found) => found.person);
  const guarded = await protection(asked.context.get(doorContext).door.owner, person.id);
  // Without a password there is nothing to add a second step to.
  if (!guarded?.hasPassword) throw new Response(null, { status: 404, statusText: 'Not found' });
  return { isOn: guarded.hasSecondFactor };
}

/** Three small forms: show me the key, here is my first code, and switch it off. */
export async function action(asked: Route.ActionArgs) {
  const person = await visit(asked, async (found) => found.person);
  const { door } = asked.context.get(doorContext);
  const { headers } = asked.request;
  const fields = await sentFields(asked.request);
  if (fields.step === 'confirm') {
    const read = readForm(withCode, fields);
    if (!read.ok) return again(fields, read.problems);
    const cookies = await confirmCodes(door, headers, person.id, read.value.code);
    return cookies ? onward('/account', cookies) : again(fields, [{ field: 'code', says: wrongCode }]);
  }
  const read = readForm(withPassword, fields);
  if (!read.ok) return again(fields, read.problems);
  if (fields.step === 'end') {
    const cookies = await endCodes(door, headers, person.id, read.value.present);
    return cookies ? onward('/account', cookies) : again(fields, [{ field: 'present', says: wrongPassword }]);
  }
  const setup = await beginCodes(door, headers, person.id, read.value.present);
  return setup ? { setup } : again(fields, [{ field: 'present', says: wrongPassword }]);
}

const wrongCode = 'That code is not right. Check that the key was typed in whole, and wait for the next code.';
const wrongPassword = 'That is not your password. After five tries, wait a minute.';

export default function Codes({ loaderData: { isOn }, actionData }: Route.ComponentProps) {
  const setup = actionData && 'setup' in actionData ? actionData.setup : null;
  const sent = actionData && 'problems' in actionData ? actionData : null;
  const problems = sent?.problems ?? [];
  const title = isOn ? 'Switch codes off' : 'Sign in with a code as well';
  const isConfirming = setup !== null || sent?.fields.step === 'confirm';
  return (
    <main id="main" className="narrow">
      <title>{`${sent ? 'Error: ' : ''}${title} – Tandem`}</title>
      <ErrorSummary problems={problems} />
      <h1 className="say">{title}</h1>
      {isConfirming ? (
        <>
          {setup && <Key setup={setup} />}
          <form method="post" noValidate>
            <Boxes form={withCode} problems={problems} />
            <div className="acts">
              <Send name="step" value="confirm">
                Switch codes on
              </Send>
              <a href="/account/codes">Start again</a>
            </div>
          </form>
        </>
      ) : (
        <form method="post" noValidate>
          <p className="lead">
            {isOn
              ? 'From then on your password alone opens your account.'
              : 'An authenticator app on your telephone shows a new code every 30 seconds. Who finds out your password cannot get in without it.'}
          </p>
          <Boxes form={withPassword} problems={problems} />
          <div className="acts">
            <Send name="step" value={isOn ? 'end' : 'begin'}>
              {isOn ? 'Switch codes off' : 'Show me the key'}
            </Send>
            <a href="/account">Back to your account</a>
          </div>
        </form>
      )}
    </main>
  );
}

/** The key in letters that can be typed, and as a link for an app on the same telephone. */
function Key({ setup: { key, address, spares } }: { setup: Setup }) {
  return (
    <ol>
      <li>
        In your authenticator app choose to enter a key, and type this one:
        <p className="letters">
          <strong>{key}</strong>
        </p>
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">The app is on this telephone</span>
          </summary>
          <div className="nhsuk-details__text">
            <a href={address}>Open the app</a>, or copy this address into it: <span className="letters">{address}</span>
          </div>
        </details>
      </li>
      <li>
        Keep these codes where you keep other papers of value. Each opens your account once when the telephone is lost:
        <ul className="spares letters">
          {spares.map((spare) => (
            <li key={spare}>{spare}</li>
          ))}
        </ul>
      </li>
      <li>Type the code that the app shows now.</li>
    </ol>
  );
}
