import { describe, expect, test } from 'vitest';
import { day, month } from '../time/index.ts';
import { areasOn, carriedOnBy, enrolledIn, enrolledOn, type Practice, type Team } from './index.ts';

function practice(ods: string, closed: string | null = null, succeededBy: string | null = null): [string, Practice] {
  return [
    ods,
    { ods, name: ods, opened: null, closed: closed === null ? null : day(closed), succeededBy, listSize: null },
  ];
}

function team(ods: string, joined: string, left: string | null = null, collaborative = 'bp'): Team {
  const until = left === null ? null : day(left);
  return {
    id: `${collaborative}-${ods}`,
    collaborative,
    practice: ods,
    network: null,
    joined: day(joined),
    left: until,
  };
}

const open = new Map([practice('F86001'), practice('F86002')]);

describe('a dated membership', () => {
  const teams = [team('F86001', '2026-02-16', '2026-06-15')];
  test.each([
    ['2026-02-15', 0, 'the day before it joined'],
    ['2026-02-16', 1, 'its first day'],
    ['2026-06-14', 1, 'its last day'],
    ['2026-06-15', 0, 'the first day it no longer belonged'],
  ])('on %s: %i, %s', (on, count) => {
    expect(enrolledOn(teams, day(on), open).length).toBe(count);
  });

  test.each([
    ['2026-01', 0],
    ['2026-02', 1],
    ['2026-05', 1],
    ['2026-06', 0],
  ])('owes %s: %i (joined on 16 February, left on 15 June)', (text, count) => {
    expect(enrolledIn(teams, month(text), open).length).toBe(count);
  });
});

describe('a practice that closes', () => {
  const seats = (teams: Team[], on: string, practices: Map<string, Practice>) =>
    enrolledOn(teams, day(on), practices).map(
      ({ team: { practice: own }, practice: carrying }) => `${own} by ${carrying}`,
    );

  test('ends its team where nobody took it over', () => {
    const practices = new Map([practice('F86001', '2026-07-01')]);
    expect(seats([team('F86001', '2025-12-01')], '2026-06-30', practices)).toEqual(['F86001 by F86001']);
    expect(seats([team('F86001', '2025-12-01')], '2026-07-01', practices)).toEqual([]);
  });

  test('goes on in its successor, through a second merger too', () => {
    const practices = new Map([
      practice('F86001', '2026-07-01', 'F86002'),
      practice('F86002', '2026-09-01', 'F86003'),
      practice('F86003'),
    ]);
    const teams = [team('F86001', '2025-12-01')];
    expect(seats(teams, '2026-08-31', practices)).toEqual(['F86001 by F86002']);
    expect(seats(teams, '2026-09-01', practices)).toEqual(['F86001 by F86003']);
  });

  test('takes no second seat where its successor is enrolled already, in that collaborative only', () => {
    const practices = new Map([practice('F86001', '2026-07-01', 'F86002'), practice('F86002')]);
    const teams = [
      team('F86001', '2025-12-01'),
      team('F86001', '2025-12-01', null, 'af'),
      team('F86002', '2025-12-01'),
    ];
    expect(seats(teams, '2026-06-30', practices).length).toBe(3);
    expect(seats(teams, '2026-07-01', practices)).toEqual(['F86002 by F86002', 'F86001 by F86002']);
  });

  test('two that merge into a third outside take one seat', () => {
    const practices = new Map([practice('F86001', '2026-07-01', 'F86009'), practice('F86002', '2026-07-01', 'F86009')]);
    const teams = [team('F86001', '2025-12-01'), team('F86002', '2025-12-01')];
    expect(seats(teams, '2026-07-01', practices)).toEqual(['F86001 by F86009']);
  });

  test('cannot succeed itself: that is a bug', () => {
    const practices = new Map([practice('F86001', '2026-07-01', 'F86002'), practice('F86002', '2026-07-01', 'F86001')]);
    expect(() => carriedOnBy('F86001', day('2026-07-01'), practices)).toThrow('practice F86001 is its own successor');
  });
});

test('a practice belongs to its area for a spell', () => {
  const spells = [
    { practice: 'F86001', area: '08N', from: day('2013-04-01'), until: day('2021-04-01') },
    { practice: 'F86001', area: 'A3A8R', from: day('2021-04-01'), until: null },
    { practice: 'F86002', area: '08N', from: day('2013-04-01'), until: null },
  ];
  const areas = ['2013-03-31', '2021-03-31', '2021-04-01'].map((on) => areasOn(spells, 'F86001', day(on)));
  expect(areas).toEqual([[], ['08N'], ['A3A8R']]);
});
