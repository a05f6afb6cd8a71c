import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Config } from '../config.ts';
import { addressOf } from './address.ts';
import { type Assets, serveAsset } from './assets.ts';
import { comesFromHere, securityHeaders } from './headers.ts';
import type { Log } from './log.ts';
import { plainPage } from './plain-page.ts';
import { health, type Readiness } from './readiness.ts';

const bodyBytesMax = 10 * 1024 * 1024;

type Nonce = { Variables: { nonce: string }; Bindings: HttpBindings };

/** Everything between the socket and the pages, in the order a request meets it. */
export function createHost(config: Config, log: Log, assets: Assets, readiness: () => Readiness): Hono<Nonce> {
  const host = new Hono<Nonce>();

  host.use(async (c, next) => {
    const began = performance.now();
    const nonce = randomBytes(18).toString('base64');
    c.set('nonce', nonce);
    await next();
    for (const [name, value] of Object.entries(securityHeaders(config, nonce))) c.header(name, value);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    log.info({
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(performance.now() - began),
    });
  });

  host.get('/healthz', () => health(readiness()));
  host.use(async (c, next) => serveAsset(assets, c.req.raw) ?? next());
  host.use(compress());
  host.use(bodyLimit({ maxSize: bodyBytesMax, onError: tooLarge }));
  host.use(async (c, next) => (comesFromHere(c.req.raw, config) ? next() : fromElsewhere()));
  // The framework's own script would ask here for what a page is made of; nothing of ours does.
  host.all('*', async (c, next) => (c.req.path.endsWith('.data') ? notHere() : next()));
  host.all('*', async (c) => {
    const state = readiness();
    switch (state.kind) {
      case 'starting':
        return plainPage(503, 'Tandem is starting', `${state.step}. This page comes back by itself.`, { Refresh: '2' });
      case 'stopping':
        return plainPage(503, 'Tandem is stopping', 'Please try again in a moment.', { 'Retry-After': '10' });
      case 'ready':
        return state.respond(
          c.req.raw,
          c.get('nonce'),
          addressOf(c.req.raw, c.env.incoming.socket.remoteAddress, config),
        );
    }
  });
  host.onError((error, c) => {
    log.error({ path: c.req.path, err: error });
    return plainPage(500, 'Sorry, there is a problem', 'It is not your doing. Please try again later.');
  });
  return host;
}

const tooLarge = () =>
  plainPage(
    413,
    'The file is too large',
    `At most ${bodyBytesMax / 1024 / 1024} MB can be sent at once. Go back and send it in parts.`,
  );

const notHere = () => plainPage(404, 'Page not found', 'The address may be mistyped, or the page may have moved.');

const fromElsewhere = () =>
  plainPage(
    403,
    'This form was not sent from Tandem',
    'Open Tandem in your browser, go to the page and send the form from there.',
  );
