import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { Config } from '../config.ts';
import { hostedContext } from '../context.ts';
import { admit } from '../door/admit.ts';
import type { Door } from '../door/sign-in.ts';
import type { Log } from './log.ts';
import type { Respond } from './readiness.ts';
import { unsent } from './unsent.ts';

type Built = typeof import('virtual:react-router/server-build');

/** The pages of the product over an open database. */
export function createPages(built: Built, config: Config, door: Door, log: Log): Respond {
  // The two types describe the same module; one writes `undefined` where the other leaves the key out.
  const build = built as ServerBuild;
  // The host has checked where a request comes from, by the public address; the framework only knows the socket's.
  const pages = { ...build, routes: unsent(build.routes), allowedActionOrigins: ['**'] };
  const handle = createRequestHandler(pages, 'production');
  return async (request, nonce, address) => {
    const context = new RouterContextProvider();
    context.set(hostedContext, { config, pool: door.owner, log, nonce });
    return admit({ door, address }, request, context, () => handle(request, context));
  };
}
