import { doorContext } from '../../../server/door/admit.ts';
import { isWithin } from '../../../server/door/attempts.ts';
import { acceptLink } from '../../../server/door/links.ts';
import { signInAccepted } from '../../../server/door/sign-in.ts';
import { type Link, link, linkDays } from '../../../server/store/links.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, readForm, sentFields } from '../../form.ts';
import { newPasswordForm } from '../../new-password.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/invitation.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { door, address } = context.get(doorContext);
  const found = (await isWithin(door.owner, 'network', address)) ? await link(door.owner, params.token) : null;
  return { link: found, days: linkDays };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { door, address } = context.get(doorContext);
  const found = (await isWithin(door.owner, 'network', address)) ? await link(door.owner, params.token) : null;
  if (found?.state !== 'open') return null;
  const fields = await sentFields(request);
  const read = readForm(newPasswordForm([found.email, ...found.name.split(/\s+/)]), fields);
  if (!read.ok) return again({}, read.problems);
  const person = await acceptLink(door.owner, params.token, read.value.password);
  if (person === null) return null; // somebody was quicker: the page says that the link was used
  const answer = await signInAccepted(door, request.headers, person);
  return answer.kind === 'in' ? onward('/', answer.cookies) : onward('/sign-in');
}

export default function Invitation({ loaderData: { link: found, days }, actionData: sent }: Route.ComponentProps) {
  if (found?.state !== 'open') return <Closed link={found} days={days} />;
  const isReset = found.purpose === 'reset';
  const title = isReset ? 'Choose a new password' : `Welcome to Tandem, ${found.name}`;
  return (
    <main id="main" className="narrow">
      <title>{`${sent ? 'Error: ' : ''}${title} – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">{title}</h1>
      <p className="lead">
        {isReset
          ? 'Signing in with a code is switched off as well, and every open session ends. You can switch codes on again under your account.'
          : 'Choose a password, and you are in.'}
      </p>
      <form method="post" noValidate>
        <p>
          You sign in with <strong>{found.email}</strong>.
        </p>
        <input type="hidden" name="username" autoComplete="username" value={found.email} />
        <Boxes form={newPasswordForm()} problems={sent?.problems ?? []} />
        <Send>{isReset ? 'Save the password' : 'Accept the invitation'}</Send>
      </form>
    </main>
  );
}

/** Why a link opens nothing, and what to do. */
function Closed({ link: found, days }: { link: Link | null; days: number }) {
  const [title, words] = closed(days)[found?.state === 'used' || found?.state === 'expired' ? found.state : 'unknown'];
  return (
    <main id="main" className="narrow">
      <title>{`${title} – Tandem`}</title>
      <h1 className="say">{title}</h1>
      <p className="lead">{words}</p>
      <p>
        <a href="/sign-in">Go to the sign-in page</a>
      </p>
    </main>
  );
}

const closed = (days: number) => ({
  used: [
    'This link was used',
    'A link works once. If it was you, sign in with the password you chose. If not, tell your administrator.',
  ],
  expired: [`This link is too old`, `A link works for ${days} days. Ask whoever sent it to make a new one.`],
  unknown: [
    'This link opens nothing',
    'Check that the whole address was copied. If it was, ask whoever sent it to make a new one.',
  ],
});
