import { redirect } from 'react-router';

/** Sends the browser on after a form was accepted, with the cookies of a session that was opened or ended. */
export function onward(to: string, cookies: readonly string[] = []): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(to, { status: 303, headers });
}

/** Where to go back to, when it is a page of ours: an address given from outside must not lead elsewhere. */
export function pageToReturnTo(given: string | null | undefined): string {
  return given && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : '/';
}
