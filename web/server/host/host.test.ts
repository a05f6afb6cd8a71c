import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createHost } from './host.ts';
import { openLog } from './log.ts';
import type { Readiness } from './readiness.ts';

const config = { ...readConfig({ BASE_URL: 'https://tandem.example.org' }), secret: 'not used here' };
const assets = new Map([
  ['/static/tandem-0.css', { type: 'text/css; charset=utf-8', tag: '"t"', plain: bytes('a{}'), gzip: bytes('packed') }],
]);
const ready: Readiness = {
  kind: 'ready',
  answers: async () => true,
  respond: async (request) =>
    new Response(`page ${new URL(request.url).pathname}`, { headers: { 'Content-Type': 'text/html' } }),
};

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text));
}

/** Sends one request through the whole host in some state. */
async function ask(path: string, init: RequestInit = {}, state: Readiness = ready): Promise<Response> {
  const log = openLog(config);
  log.level = 'silent';
  const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  return createHost(config, log, assets, () => state).request(path, init, env);
}

const ours = { Origin: 'https://tandem.example.org' };

describe('health', () => {
  test.each<[string, Readiness, number]>([
    ['ready', ready, 200],
    ['starting', { kind: 'starting', step: 'Opening the database' }, 503],
    ['stopping', { kind: 'stopping' }, 503],
    ['without its database', { ...ready, answers: async () => false }, 503],
    ['with a database that breaks', { ...ready, answers: () => Promise.reject(new Error('gone')) }, 503],
  ])('%s', async (_, state, status) => {
    expect((await ask('/healthz', {}, state)).status).toBe(status);
  });
});

describe('before and after the pages stand', () => {
  test('a page says how far the start is and comes back by itself', async () => {
    const answer = await ask('/practices/F86001', {}, { kind: 'starting', step: 'Opening the database' });
    expect([answer.status, answer.headers.get('Refresh')]).toEqual([503, '2']);
    expect(await answer.text()).toMatch(/<title>Tandem is starting.*Opening the database\. /s);
  });

  test('files are served all the same', async () => {
    expect((await ask('/static/tandem-0.css', {}, { kind: 'starting', step: '' })).status).toBe(200);
  });
});

describe('files', () => {
  test('are kept for ever, packed for those who can unpack, and not sent twice', async () => {
    const plain = await ask('/static/tandem-0.css');
    expect(plain.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(await plain.text()).toBe('a{}');
    const packed = await ask('/static/tandem-0.css', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect([packed.headers.get('Content-Encoding'), await packed.text()]).toEqual(['gzip', 'packed']);
    expect((await ask('/static/tandem-0.css', { headers: { 'If-None-Match': '"t"' } })).status).toBe(304);
  });

  test.each(['/static/../main.js', '/static/%2e%2e/main.js', '/static/'])('%s is a page, not a file', async (path) => {
    expect(await (await ask(path)).text()).toMatch(/^page /);
  });
});

test('what a page is made of is not handed out beside it', async () => {
  const answer = await ask('/practices/F86001.data');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Page not found');
});

describe('every answer', () => {
  test.each(['/', '/healthz', '/static/tandem-0.css'])('%s carries the headers that protect', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'nonce-/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).not.toBeNull();
  });

  test('has a nonce of its own', async () => {
    const policies = await Promise.all([ask('/'), ask('/')]);
    expect(new Set(policies.map(({ headers }) => headers.get('Content-Security-Policy'))).size).toBe(2);
  });

  test('a page is not kept by browser or proxy', async () => {
    expect((await ask('/')).headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('requests that change something', () => {
  test('pass when sent from our own pages', async () => {
    expect((await ask('/cycles', { method: 'POST', headers: ours, body: 'a=1' })).status).toBe(200);
  });

  test.each([{}, { Origin: 'https://evil.example.org' }])('are refused with %j', async (headers) => {
    const answer = await ask('/cycles', { method: 'POST', headers, body: 'a=1' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<title>This form was not sent from Tandem');
  });

  test('are refused when too large, before anything reads them', async () => {
    const body = new Uint8Array(10 * 1024 * 1024 + 1);
    const answer = await ask('/imports', {
      method: 'POST',
      headers: { ...ours, 'Content-Length': `${body.length}` },
      body,
    });
    expect(answer.status).toBe(413);
  });
});

test('a page that breaks is answered without a word of the fault', async () => {
  const broken: Readiness = { ...ready, respond: () => Promise.reject(new Error('secret detail at line 3')) };
  const answer = await ask('/', {}, broken);
  const page = await answer.text();
  expect(answer.status).toBe(500);
  expect(page).toContain('<title>Sorry, there is a problem');
  expect(page).not.toMatch(/secret|line 3|at .*\.ts/);
  expect(answer.headers.get('Content-Security-Policy')).not.toBeNull();
});
