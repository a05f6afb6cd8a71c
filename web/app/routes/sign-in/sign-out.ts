import { doorContext } from '../../../server/door/admit.ts';
import { signOut } from '../../../server/door/sign-in.ts';
import { onward } from '../../onward.ts';
import type { Route } from './+types/sign-out.ts';

/** Ends the session. Only a form can: a link that signs out would be followed by programs that look ahead. */
export async function action({ request, context }: Route.ActionArgs) {
  return onward('/', await signOut(context.get(doorContext).door, request.headers));
}

export function loader() {
  return onward('/');
}
