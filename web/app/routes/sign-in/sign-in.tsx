import { roles } from '@tandem/improvement/access';
import { redirect } from 'react-router';
import { hostedContext } from '../../../server/context.ts';
import { doorContext } from '../../../server/door/admit.ts';
import { visitIfSignedIn } from '../../../server/door/guard.ts';
import { type Answer, signIn, signInAsDemoPerson } from '../../../server/door/sign-in.ts';
import { type DemoPerson, demoPeople } from '../../../server/store/accounts.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, emailBox, passwordBox, readForm, sentFields } from '../../form.ts';
import { onward, pageToReturnTo } from '../../onward.ts';
import type { Route } from './+types/sign-in.ts';

const form = {
  email: emailBox('E-mail address'),
  password: passwordBox('Password'),
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const to = pageToReturnTo(new URL(request.url).searchParams.get('to'));
  if (await visitIfSignedIn({ request, context }, async (found) => found !== null)) throw redirect(to);
  const { door } = context.get(doorContext);
  return { demo: context.get(hostedContext).config.demo ? await demoPeople(door.owner) : [] };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { door, address } = context.get(doorContext);
  const to = pageToReturnTo(new URL(request.url).searchParams.get('to'));
  const fields = await sentFields(request);
  if (fields.demo !== undefined && context.get(hostedContext).config.demo) {
    const answer = await signInAsDemoPerson(door, request.headers, fields.demo);
    return answer.kind === 'in' ? onward(to, answer.cookies) : again(fields, [{ field: '', says: words.demo }]);
  }
  const read = readForm(form, fields);
  if (!read.ok) return again(fields, read.problems);
  const answer = await signIn(door, { headers: request.headers, address }, read.value.email, read.value.password);
  switch (answer.kind) {
    case 'in':
      return onward(to, answer.cookies);
    case 'code':
      return onward(`/sign-in/code?to=${encodeURIComponent(to)}`, answer.cookies);
    default:
      return again(fields, [{ field: 'email', says: words[answer.kind] }]);
  }
}

const words: Record<Exclude<Answer['kind'], 'in' | 'code'> | 'demo', string> = {
  refused: 'The e-mail address or the password is not right. Check both and try again.',
  wait: 'There were too many tries. Wait a minute, then try again.',
  demo: 'That person is not part of the demonstration. Choose one from the list.',
};

export default function SignIn({ loaderData: { demo }, actionData: sent }: Route.ComponentProps) {
  return (
    <main id="main">
      <title>{`${sent ? 'Error: ' : ''}Sign in – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">Sign in</h1>
      {demo.length > 0 && <Demo people={demo} />}
      <section className="narrow" aria-labelledby="with-password">
        <h2 id="with-password" className={demo.length > 0 ? undefined : 'nhsuk-u-visually-hidden'}>
          With your own account
        </h2>
        <form method="post" noValidate>
          <Boxes form={form} fields={sent?.fields ?? {}} problems={sent?.problems ?? []} />
          <Send kind={demo.length > 0 ? 'other' : 'main'}>Sign in</Send>
        </form>
        <p className="small">
          Accounts are by invitation. If you have forgotten your password, ask your administrator for a link to set a
          new one.
        </p>
      </section>
    </main>
  );
}

/** The invented people of a demonstration, each a button. */
function Demo({ people }: { people: readonly DemoPerson[] }) {
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">Look around as one of these invented people</h2>
      <form method="post">
        <ul className="plain demo-people">
          {people.map(({ person, name, role, about }) => (
            <li key={person}>
              <Send kind="other" name="demo" value={person}>
                Sign in as {name}, {roles[role]}
              </Send>
              <span className="muted">{about}</span>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
