import { expect, test } from 'vitest';
import { onward, pageToReturnTo } from './onward.ts';

test.each([
  { source: 'a page of ours', given: '/practices/F82001?month=2026-10', to: '/practices/F82001?month=2026-10' },
  { source: 'nothing', given: null, to: '/' },
  { source: 'another site', given: 'https://example.org/', to: '/' },
  { source: 'another site without its scheme', given: '//example.org', to: '/' },
  { source: 'the same with a backslash, which browsers read as a slash', given: '/\\example.org', to: '/' },
  { source: 'a script', given: 'javascript:alert(1)', to: '/' },
  { source: 'a second header', given: '/a\r\nSet-Cookie: x=1', to: '/' },
])('after signing in: $source', ({ given, to }) => {
  expect(pageToReturnTo(given)).toBe(to);
});

test('cookies travel with the answer, each in a line of its own', () => {
  const answer = onward('/account', ['a=1; Path=/', 'b=2; Path=/']);
  expect([answer.status, answer.headers.get('location'), answer.headers.getSetCookie()]).toEqual([
    303,
    '/account',
    ['a=1; Path=/', 'b=2; Path=/'],
  ]);
});
