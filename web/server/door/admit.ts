import type { RouterContextProvider } from 'react-router';
import { createContext } from 'react-router';
import { asPerson } from '../database/transaction.ts';
import { type Door, recognise } from './sign-in.ts';
import { visitorContext } from './visitor.ts';

/** What the pages of signing in and of accounts need beyond a visit: the door itself and where the request comes from. */
export type AtDoor = { door: Door; address: string };

export const doorContext = createContext<AtDoor>();

/**
 * Recognises who asks, before any page is run, and passes on the cookies that keep the session alive. A page that sets
 * session cookies of its own has the last word.
 */
export async function admit(
  at: AtDoor,
  request: Request,
  context: RouterContextProvider,
  respond: () => Promise<Response>,
): Promise<Response> {
  const { personId, sessionId, cookies } = await recognise(at.door, request.headers);
  context.set(doorContext, at);
  context.set(visitorContext, {
    personId,
    sessionId,
    today: at.door.clock.today(),
    asPerson: (id, work) => asPerson(at.door.owner, id, work),
  });
  const response = await respond();
  if (cookies.length === 0 || response.headers.has('set-cookie')) return response;
  const headers = new Headers(response.headers);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
