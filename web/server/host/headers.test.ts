import { describe, expect, test } from 'vitest';
import { comesFromHere, securityHeaders } from './headers.ts';

describe('the content policy', () => {
  const policy = securityHeaders({ baseUrl: 'http://localhost:3000' }, 'n0nce')['Content-Security-Policy'] ?? '';

  test('begins with nothing allowed and names no unsafe source', () => {
    expect(policy.startsWith(`default-src 'none'; `)).toBe(true);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('lets only scripts with the nonce of this answer run', () => {
    expect(policy).toContain(`script-src 'nonce-n0nce';`);
  });
});

test('only an address with TLS asks browsers to insist on it', () => {
  expect(securityHeaders({ baseUrl: 'https://tandem.example.org' }, 'n')).toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ baseUrl: 'http://localhost:3000' }, 'n')).not.toHaveProperty('Strict-Transport-Security');
});

describe('whether a request comes from our own pages', () => {
  const given = { baseUrl: 'https://tandem.example.org', baseUrlIsGiven: true };
  const local = { baseUrl: 'http://127.0.0.1:3000', baseUrlIsGiven: false };

  test.each([
    ['GET needs no origin', 'GET', {}, given, true],
    ['HEAD needs no origin', 'HEAD', {}, given, true],
    ['our own origin', 'POST', { origin: 'https://tandem.example.org' }, given, true],
    ['another origin', 'POST', { origin: 'https://evil.example.org' }, given, false],
    ['our name without TLS', 'POST', { origin: 'http://tandem.example.org' }, given, false],
    ['our name as the beginning of another', 'POST', { origin: 'https://tandem.example.org.evil.org' }, given, false],
    ['a hidden origin', 'POST', { origin: 'null' }, given, false],
    ['no origin', 'POST', {}, given, false],
    ['a program with a token', 'PUT', { authorization: `Bearer ${'t'.repeat(40)}` }, given, true],
    [
      'a token, and a cookie as well',
      'PUT',
      { authorization: `Bearer ${'t'.repeat(40)}`, cookie: 'a=b' },
      given,
      false,
    ],
    ['a password in place of a token', 'PUT', { authorization: 'Basic dDp0' }, given, false],
    ['no origin, but the browser says it is ours', 'POST', { 'sec-fetch-site': 'same-origin' }, given, true],
    ['no origin, from a sister site', 'POST', { 'sec-fetch-site': 'same-site' }, given, false],
    ['DELETE counts like POST', 'DELETE', { origin: 'https://evil.example.org' }, given, false],
    ['another local name', 'POST', { origin: 'http://localhost:3000', host: 'localhost:3000' }, local, true],
    ['another local port', 'POST', { origin: 'http://localhost:4000', host: 'localhost:3000' }, local, false],
    [
      'the host in the request does not count once the address is given',
      'POST',
      { origin: 'http://x.org', host: 'x.org' },
      given,
      false,
    ],
  ])('%s', (_, method, headers, config, allowed) => {
    const request = new Request('http://socket/', { method, headers: new Headers(headers as Record<string, string>) });
    expect(comesFromHere(request, config)).toBe(allowed);
  });
});
