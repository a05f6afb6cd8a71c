import { redirect } from 'react-router';
import { doorContext } from '../../../server/door/admit.ts';
import { visitIfSignedIn } from '../../../server/door/guard.ts';
import { signInWithCode } from '../../../server/door/sign-in.ts';
import { visitorContext } from '../../../server/door/visitor.ts';
import { Boxes } from '../../components/boxes.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Send } from '../../components/send.tsx';
import { again, line, readForm, sentFields } from '../../form.ts';
import { onward, pageToReturnTo } from '../../onward.ts';
import type { Route } from './+types/code.ts';

const form = {
  code: {
    ...line('Code', 'Enter the six figures that your app shows.'),
    hint: 'Six figures from your authenticator app, or one of the codes you kept for the day it is lost.',
    control: 'code' as const,
  },
};

export async function loader(asked: Route.LoaderArgs) {
  if (await visitIfSignedIn(asked, async (found) => found !== null)) throw redirect('/');
  return null;
}

export async function action({ request, context }: Route.ActionArgs) {
  // Somebody who is signed in has nothing to prove here, and no code of theirs should be tried out.
  if (context.get(visitorContext).personId !== null) return onward('/');
  const { door, address } = context.get(doorContext);
  const fields = await sentFields(request);
  const read = readForm(form, fields);
  if (!read.ok) return again(fields, read.problems);
  const answer = await signInWithCode(door, { headers: request.headers, address }, read.value.code);
  if (answer.kind === 'in') return onward(pageToReturnTo(new URL(request.url).searchParams.get('to')), answer.cookies);
  const says =
    answer.kind === 'wait'
      ? 'There were too many tries. Wait a minute, then try again.'
      : 'That code is not right, was used before or came too late. Wait for the next one. After five wrong ones, start again from the sign-in page.';
  return again(fields, [{ field: 'code', says }]);
}

export default function Code({ actionData: sent }: Route.ComponentProps) {
  return (
    <main id="main" className="narrow">
      <title>{`${sent ? 'Error: ' : ''}Enter your code – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">Enter your code</h1>
      <form method="post" noValidate>
        <Boxes form={form} problems={sent?.problems ?? []} />
        <Send>Go on</Send>
      </form>
      <p>
        <a href="/sign-in">Start again</a>
      </p>
    </main>
  );
}
