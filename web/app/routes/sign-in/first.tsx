import { doorContext } from '../../../server/door/admit.ts';
import { isWithin } from '../../../server/door/attempts.ts';
import { acceptFirstLink } from '../../../server/door/links.ts';
import { signInAccepted } from '../../../server/door/sign-in.ts';
import { isFirstLink } from '../../../server/store/links.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, emailBox, line, readForm, sentFields } from '../../form.ts';
import { newPasswordForm } from '../../new-password.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/first.ts';

const form = {
  name: line('Your name', 'Enter your name.', { autoComplete: 'name' }),
  email: emailBox('Your e-mail address', { hint: 'You sign in with it.', autoComplete: 'username' }),
  ...newPasswordForm(),
};

/** The token must be the one that was printed at the start; anything else is a page that does not exist. */
async function needFirstLink({ context, params }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const { door, address } = context.get(doorContext);
  if ((await isWithin(door.owner, 'network', address)) && (await isFirstLink(door.owner, params.token))) return door;
  throw new Response(null, { status: 404, statusText: 'Not found' });
}

export async function loader(asked: Route.LoaderArgs) {
  await needFirstLink(asked);
  return null;
}

export async function action(asked: Route.ActionArgs) {
  const door = await needFirstLink(asked);
  const fields = await sentFields(asked.request);
  const read = readForm(form, fields);
  if (!read.ok) return again(fields, read.problems);
  const person = await acceptFirstLink(door.owner, door.clock, asked.params.token, read.value);
  if (person === null) return onward('/sign-in');
  const answer = await signInAccepted(door, asked.request.headers, person);
  return answer.kind === 'in' ? onward('/admin', answer.cookies) : onward('/sign-in');
}

export default function First({ actionData: sent }: Route.ComponentProps) {
  return (
    <main id="main" className="narrow">
      <title>{`${sent ? 'Error: ' : ''}Become the administrator – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">Become the administrator</h1>
      <p className="lead">
        This installation is empty. As its administrator you set up the programme and its practices and invite people.
        You do not see their data.
      </p>
      <form method="post" noValidate>
        <Boxes form={form} fields={sent?.fields ?? {}} problems={sent?.problems ?? []} />
        <Send>Begin</Send>
      </form>
    </main>
  );
}
