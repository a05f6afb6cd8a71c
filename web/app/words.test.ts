import { expect, test } from 'vitest';
import { browserInWords, momentInWords } from './words.ts';

test.each([
  { source: 'winter: London is at UTC', instant: '2026-11-09T09:42:00.000Z', says: '9 November 2026 at 09:42' },
  { source: 'summer: London is an hour ahead', instant: '2026-06-30T23:30:00.000Z', says: '1 July 2026 at 00:30' },
])('$source', ({ instant, says }) => {
  expect(momentInWords(instant)).toBe(says);
});

test.each([
  {
    source: 'Edge also names Chrome and Safari',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    says: 'Edge on Windows',
  },
  {
    source: 'an iPhone also names Mac OS',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    says: 'Safari on iPhone',
  },
  { source: 'a program that says nothing', userAgent: null, says: 'A browser' },
])('$source', ({ userAgent, says }) => {
  expect(browserInWords(userAgent)).toBe(says);
});
