/** How far the start has come. The port is open from the beginning; pages follow when everything behind them stands. */
export type Readiness =
  | { readonly kind: 'starting'; readonly step: string }
  | { readonly kind: 'ready'; readonly respond: Respond; readonly answers: () => Promise<boolean> }
  | { readonly kind: 'stopping' };

/** The pages: one request to one answer. */
export type Respond = (request: Request, nonce: string, address: string) => Promise<Response>;

const healthMsMax = 3000;

/** For load balancers and scripts: 200 only when the pages are served and the database answers. */
export async function health(readiness: Readiness): Promise<Response> {
  const state =
    readiness.kind === 'ready' ? ((await answersSoon(readiness.answers)) ? 'ok' : 'no database') : readiness.kind;
  return Response.json(
    { state, ...(readiness.kind === 'starting' && { step: readiness.step }) },
    { status: state === 'ok' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

async function answersSoon(answers: () => Promise<boolean>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), healthMsMax);
  try {
    return await Promise.race([answers().catch(() => false), promise]);
  } finally {
    clearTimeout(timer);
  }
}
