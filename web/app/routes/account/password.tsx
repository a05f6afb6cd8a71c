import { changePassword } from '../../../server/door/account.ts';
import { doorContext } from '../../../server/door/admit.ts';
import { visit } from '../../../server/door/guard.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, passwordBox, readForm, sentFields } from '../../form.ts';
import { newPasswordForm } from '../../new-password.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/password.ts';

const formOf = (own: readonly string[]) => ({ present: passwordBox('Your present password'), ...newPasswordForm(own) });

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async () => null);
}

export async function action(asked: Route.ActionArgs) {
  const person = await visit(asked, async (found) => found.person);
  const fields = await sentFields(asked.request);
  const read = readForm(formOf([person.email, ...person.name.split(/\s+/)]), fields);
  if (!read.ok) return again(fields, read.problems);
  const { door } = asked.context.get(doorContext);
  const passwords = { present: read.value.present, next: read.value.password };
  const cookies = await changePassword(door, asked.request.headers, person.id, passwords);
  if (cookies) return onward('/account', cookies);
  return again(fields, [
    { field: 'present', says: 'That is not your present password. After five tries, wait a minute.' },
  ]);
}

export default function Password({ actionData: sent }: Route.ComponentProps) {
  return (
    <main id="main" className="narrow">
      <title>{`${sent ? 'Error: ' : ''}Change your password – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">Change your password</h1>
      <p className="lead">Every other session of yours ends.</p>
      <form method="post" noValidate>
        <Boxes form={formOf([])} problems={sent?.problems ?? []} />
        <div className="acts">
          <Send>Save the password</Send>
          <a href="/account">Keep the old one</a>
        </div>
      </form>
    </main>
  );
}
