import { despiteOthers } from '../../../server/acts/handing-in.ts';
import { receive } from '../../../server/acts/receiving.ts';
import { doorContext } from '../../../server/door/admit.ts';
import { type Refusal, visitByToken } from '../../../server/door/token.ts';
import type { Route } from './+types/one.ts';

/** Released counts, named by the SHA-256 of their text. A browser has no business here. */
export function loader() {
  return new Response(null, { status: 405, statusText: 'Method not allowed', headers: { Allow: 'PUT' } });
}

/**
 * Takes released counts from a program that shows a token. `?check` only tells what would happen; `?accept-valid` stores
 * the rest where rows are refused. Answers with what became of the rows: 200, or 422 where nothing was or would be stored.
 */
export async function action(asked: Route.ActionArgs) {
  const { request, params, context } = asked;
  if (request.method !== 'PUT') return loader();
  const { searchParams } = new URL(request.url);
  const acceptValid = searchParams.has('accept-valid');
  const delivery = {
    text: await request.text(),
    sha256: params.release,
    keep: !searchParams.has('check'),
    acceptValid,
  };
  const at = context.get(doorContext);
  const answer = await despiteOthers(() => visitByToken(at, request.headers, (visit) => receive(visit, delivery)));
  if (typeof answer === 'string') return refusal(answer);
  const isRefused = answer.faults.length > 0 && !(acceptValid && answer.rows > answer.refused);
  return Response.json(answer, { status: isRefused ? 422 : 200 });
}

function refusal(why: Refusal): Response {
  return why === 'wait'
    ? Response.json({ says: 'Too many requests. Wait a minute.' }, { status: 429, headers: { 'Retry-After': '60' } })
    : Response.json(
        { says: 'The token is not accepted. Make a new one on your account page.' },
        { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } },
      );
}
