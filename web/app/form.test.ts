import type { Fields } from '@tandem/improvement/fields';
import { describe, expect, test } from 'vitest';
import {
  atBoxes,
  type Box,
  dayBox,
  emailBox,
  line,
  monthBox,
  passwordBox,
  radios,
  readForm,
  select,
  selectOrNone,
  sentFields,
  whole,
} from './form.ts';

const fruit = { apple: 'Apple', pear: 'Pear' } as const;
const groups = [{ heading: 'Fruit', choices: fruit }];

const cases: { source: string; box: Box<unknown>; typed: string | undefined; gives: unknown }[] = [
  { source: 'a line without the blanks around it', box: line('Name', 'Enter it.'), typed: '  Ada ', gives: 'Ada' },
  {
    source: 'an address in small letters',
    box: emailBox('E-mail'),
    typed: ' Ada@Example.ORG ',
    gives: 'ada@example.org',
  },
  { source: 'a password with its blanks', box: passwordBox('Password'), typed: ' a b ', gives: ' a b ' },
  { source: 'a whole number', box: whole('Months', { least: 1, most: 60 }), typed: '12', gives: 12 },
  { source: 'a month in words', box: monthBox('Month'), typed: 'December 2025', gives: '2025-12' },
  { source: 'a day, day first', box: dayBox('Day'), typed: '2/3/2026', gives: '2026-03-02' },
  { source: 'a choice', box: radios('Fruit', fruit), typed: 'pear', gives: 'pear' },
  { source: 'a choice in a list', box: select('Fruit', groups, 'Choose.'), typed: 'apple', gives: 'apple' },
  { source: 'no choice where none may be made', box: selectOrNone('Fruit', groups), typed: '', gives: null },
];

test.each(cases)('reads $source', ({ box, typed, gives }) => {
  expect(readForm({ box }, { box: typed })).toEqual({ ok: true, value: { box: gives } });
});

const refused: { source: string; box: Box<unknown>; typed: string | undefined; says: RegExp }[] = [
  { source: 'a blank line', box: line('Name', 'Enter it.'), typed: ' ', says: /^Enter it\.$/ },
  { source: 'an address without a host', box: emailBox('E-mail'), typed: 'ada', says: /in full/ },
  { source: 'a missing password', box: passwordBox('Password'), typed: undefined, says: /Enter your password/ },
  { source: 'a number outside', box: whole('Months', { least: 1, most: 60 }), typed: '61', says: /from 1 to 60/ },
  { source: 'a month that is none', box: monthBox('Month'), typed: 'soon', says: /not a month/ },
  { source: 'a choice that is not offered', box: radios('Fruit', fruit), typed: 'plum', says: /Choose one: fruit/ },
  {
    source: 'a choice that objects have anyway',
    box: select('Fruit', groups, 'Choose.'),
    typed: 'constructor',
    says: /^Choose\.$/,
  },
  {
    source: 'an unknown choice where none may be made',
    box: selectOrNone('Fruit', groups),
    typed: 'plum',
    says: /from the list/,
  },
];

test.each(refused)('refuses $source', ({ box, typed, says }) => {
  expect(readForm({ box }, { box: typed })).toMatchObject({
    ok: false,
    problems: [{ field: 'box', says: expect.stringMatching(says) }],
  });
});

test('every problem of a form comes at once, in the order of its boxes', () => {
  const form = { name: line('Name', 'Name it.'), months: whole('Months', { least: 1, most: 60 }) };
  expect(readForm(form, {})).toMatchObject({ ok: false, problems: [{ field: 'name' }, { field: 'months' }] });
});

test('a name that was sent twice counts once, and files are left out', async () => {
  const sent = new FormData();
  sent.append('name', 'first');
  sent.append('name', 'second');
  sent.append('file', new File(['x'], 'x.csv'));
  expect(await sentFields(new Request('http://localhost/', { method: 'POST', body: sent }))).toEqual({ name: 'first' });
});

describe('problems that were found behind a form', () => {
  const boxes = { name: line('Name', ''), topic: select('Topic', groups, '') };
  const at = (fields: Fields, field: string, says: string) =>
    atBoxes(boxes, fields, [{ field, says }], { id: 'name', '': 'topic' });

  test.each([
    { source: 'stay at their own box', field: 'name', says: 'Name it.', gives: { field: 'name', says: 'Name it.' } },
    {
      source: 'ask for a choice in the words of its box',
      field: 'topic',
      says: 'Write one of: a, b.',
      gives: { field: 'topic', says: 'Choose one under "Topic".' },
    },
    {
      source: 'of what has no box go to the one that stands for it',
      field: 'id',
      says: 'Taken.',
      gives: { field: 'name', says: 'Taken.' },
    },
  ])('$source', ({ field, says, gives }) => {
    expect(at({}, field, says)).toEqual([gives]);
  });

  test('a choice that was made keeps its own words', () => {
    expect(at({ topic: 'pear' }, 'topic', 'Pears are out.')).toEqual([{ field: 'topic', says: 'Pears are out.' }]);
  });

  test('are not said twice of one box', () => {
    const found = [
      { field: 'name', says: 'Name it.' },
      { field: 'id', says: 'Write an id.' },
    ];
    expect(atBoxes(boxes, {}, found, { id: 'name' })).toEqual([{ field: 'name', says: 'Name it.' }]);
  });
});
