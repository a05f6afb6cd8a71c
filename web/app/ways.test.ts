import type { Role, Scope } from '@tandem/improvement/access';
import { expect, test } from 'vitest';
import type { Held } from '../server/store/ways.ts';
import { homeOf, waysOf } from './ways.ts';

const collaborative = { id: 'redbridge', name: 'Redbridge blood pressure' };
const other = { id: 'enfield', name: 'Enfield diabetes' };
const programme = { id: 'p', name: 'Programme' };

function held(role: Role, scope: Scope, scopeId: string, more: Partial<Held> = {}): Held {
  return { role, scope, scopeId, collaboratives: [], programmes: [], ...more };
}
const caseload = (count: number, collaboratives = [collaborative]) =>
  Array.from({ length: count }, (_, at) => held('local_lead', 'practice', `F8200${at}`, { collaboratives }));

const cases: { who: string; held: Held[]; home: string; words: string[] }[] = [
  { who: 'nobody yet', held: [], home: '/account', words: [] },
  {
    who: 'a practice member',
    held: [held('practice_member', 'practice', 'F82001')],
    home: '/practices/F82001',
    words: ['Practice', 'Measures', 'Tests', 'Learning sets'],
  },
  {
    who: 'a local lead of two practices',
    held: caseload(2),
    home: '/collaboratives/redbridge',
    words: ['Overview', 'Practice F82000', 'Practice F82001'],
  },
  { who: 'a local lead of many practices', held: caseload(8), home: '/collaboratives/redbridge', words: ['Overview'] },
  {
    who: 'a local lead across two collaboratives',
    held: caseload(8, [collaborative, other]),
    home: '/collaboratives/redbridge',
    words: ['Redbridge blood pressure', 'Enfield diabetes'],
  },
  {
    who: 'a programme lead who is the analyst too',
    held: [
      held('analyst', 'programme', 'p', { programmes: [programme] }),
      held('programme_lead', 'programme', 'p', { programmes: [programme] }),
    ],
    home: '/programmes/p',
    words: ['Programme', 'Imports'],
  },
  {
    who: 'a commissioner of an area',
    held: [held('commissioner_viewer', 'area', '08D', { programmes: [programme] })],
    home: '/programmes/p',
    words: ['Programme'],
  },
  {
    who: 'an administrator',
    held: [held('administrator', 'install', '')],
    home: '/admin',
    words: ['People', 'Programme', 'Practices', 'Measures'],
  },
];

test.each(cases)('$who', ({ held: roles, home, words }) => {
  expect(homeOf(roles)).toBe(home);
  expect(waysOf(roles).map((way) => way.words)).toEqual(words);
});
