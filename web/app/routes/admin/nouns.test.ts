import { type Setup, withEntry } from '@tandem/improvement/convening';
import type { Fields } from '@tandem/improvement/fields';
import { day, month } from '@tandem/improvement/time';
import { describe, expect, test } from 'vitest';
import { idFrom, type Noun } from './noun.ts';
import { nouns } from './nouns.ts';

const setup: Setup = {
  programme: { id: 'east', name: 'East', starts: month('2025-12'), months: 12 },
  areas: [{ code: '08N', name: 'Redbridge' }],
  practices: [],
  measures: [
    {
      id: 'bp',
      name: 'Blood pressure',
      kind: 'outcome',
      definitions: [
        {
          version: 1,
          from: month('2024-12'),
          population: 'Adults',
          numerator: 'At target',
          denominator: 'Reviewed',
          exclusions: 'none',
          source: 'Search',
          frequency: 'monthly',
          direction: 'increase',
          target: 0.8,
          form: 'counts',
          unit: 'percent',
          unitName: '',
          window: 'month',
          indicator: null,
          numeratorLabel: 'At target',
          denominatorLabel: 'Reviewed',
        },
      ],
    },
  ],
  collaboratives: [
    {
      id: 'redbridge',
      name: 'Redbridge blood pressure',
      topic: 'hypertension',
      area: '08N',
      starts: month('2025-12'),
      months: 12,
      dueDay: 14,
      measures: ['bp'],
      networks: [{ id: 'north', name: 'North' }],
      practices: [{ ods: 'F86007', network: 'north', joined: day('2025-12-01'), left: null }],
      learningSets: [{ number: 1, day: day('2025-12-11'), starts: '13:00', ends: '17:00', place: 'Fernhollow Hall' }],
    },
  ],
  people: [],
};

/** What stands in the programme after a form was sent. */
function after(noun: Noun, key: string | null, fields: Fields) {
  const { list, at, entry } = noun.edit(setup, key, fields);
  const read = withEntry(setup, list, entry, at ?? undefined);
  return read.ok ? read.value.setup : read.problems;
}

describe.each(Object.entries<Noun>(nouns))('%s', (_, noun) => {
  test('every row of the list has its boxes filled, and saving them as they are changes nothing', () => {
    const rows = noun.list(setup);
    expect(rows).toHaveLength(1);
    for (const { key } of rows) {
      const fields = noun.fields(setup, key);
      expect(Object.keys(fields ?? {}).sort()).toEqual(
        expect.arrayContaining(Object.keys(noun.boxes(setup, false)).sort()),
      );
      expect(after(noun, key, { ...fields })).toEqual(setup);
    }
  });

  test('a key that is none finds nothing', () => {
    expect(noun.fields(setup, 'nonsense')).toBeNull();
  });
});

test.each<{
  source: string;
  noun: Noun;
  fields: Record<string, string>;
  gives: (made: Setup) => unknown;
  made: unknown;
}>([
  {
    source: 'an area',
    noun: nouns.areas,
    fields: { code: '08f', name: 'Havering' },
    gives: (made) => made.areas[1],
    made: { code: '08F', name: 'Havering' },
  },
  {
    source: 'a collaborative, with an id from its name and the codes of its practices',
    noun: nouns.collaboratives,
    fields: {
      name: 'Havering: blood pressure',
      topic: 'hypertension',
      area: '08N',
      starts: 'December 2025',
      months: '12',
      dueDay: '14',
      measures: 'bp',
      practices: 'f82002\nF82006',
    },
    gives: ({ collaboratives: [, second] }) => [second?.id, second?.practices.map(({ ods }) => ods)],
    made: ['havering-blood-pressure', ['F82002', 'F82006']],
  },
  {
    source: 'a network, whose id names its collaborative too',
    noun: nouns.networks,
    fields: { collaborative: 'redbridge', name: 'South' },
    gives: ({ collaboratives: [first] }) => first?.networks[1],
    made: { id: 'redbridge-south', name: 'South' },
  },
  {
    source: 'a practice that joins later',
    noun: nouns.practices,
    fields: { collaborative: 'redbridge', ods: 'f86008', network: 'north', joined: '1/2/2026', left: '' },
    gives: ({ collaboratives: [first] }) => first?.practices[1],
    made: { ods: 'F86008', network: 'north', joined: '2026-02-01', left: null },
  },
  {
    source: 'a learning set, numbered after the last',
    noun: nouns['learning-sets'],
    fields: {
      collaborative: 'redbridge',
      day: '12 February 2026',
      starts: '1 pm',
      ends: '5 pm',
      place: 'Fernhollow Hall',
    },
    gives: ({ collaboratives: [first] }) => first?.learningSets[1],
    made: { number: 2, day: '2026-02-12', starts: '13:00', ends: '17:00', place: 'Fernhollow Hall' },
  },
])('adds $source', ({ noun, fields, gives, made }) => {
  const found = after(noun, null, fields);
  expect('programme' in found ? gives(found) : found).toEqual(made);
});

test('a code that is no longer typed takes no practice out of a collaborative', () => {
  const fields = nouns.collaboratives.fields(setup, 'redbridge');
  expect(after(nouns.collaboratives, 'redbridge', { ...fields, practices: '' })).toEqual(setup);
});

test.each([
  { name: 'Redbridge blood pressure', id: 'redbridge-blood-pressure' },
  { name: '  Sant Julià & Co. ', id: 'sant-julia-co' },
  { name: '---', id: '' },
  { name: undefined, id: '' },
])('$name as an id is $id', ({ name, id }) => {
  expect(idFrom(name)).toBe(id);
});
