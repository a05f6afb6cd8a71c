import { expect, test } from 'vitest';
import { readPassword } from './password.ts';

const cases: { source: string; text: string; own?: string[]; says: RegExp | null }[] = [
  { source: 'four words that do not belong together', text: 'kettle orbit ninety moss', says: null },
  { source: 'exactly 15 characters', text: 'tin-moss-orbit4', says: null },
  { source: 'letters of another alphabet count too', text: 'пятница зелёный чай', says: null },
  { source: '14 characters', text: 'tin-moss-orbit', says: /15 or more/ },
  { source: 'blank', text: '', says: /15 or more/ },
  { source: '129 characters', text: 'moss orbit '.repeat(12).slice(0, 129), says: /at most 128/ },
  { source: 'one letter repeated', text: 'aaaaaaaaaaaaaaaa', says: /easy to guess/ },
  { source: 'a short piece repeated', text: 'Ab1!Ab1!Ab1!Ab1!', says: /easy to guess/ },
  { source: 'digits in a row', text: '1234567890123456', says: /easy to guess/ },
  { source: 'along the keyboard', text: 'qwertyuiopasdfgh', says: /easy to guess/ },
  { source: 'two runs with a year between', text: 'abcdefgh20zyxwvu', says: /easy to guess/ },
  { source: 'a famous one, dressed up', text: 'Correct Horse Battery Staple!', says: /easy to guess/ },
  { source: 'a common word with digits', text: 'PasswordPassword123', says: /easy to guess/ },
  { source: 'the own name and a year', text: 'Amina Okonjo 2026', own: ['Amina', 'Okonjo'], says: /easy to guess/ },
  { source: 'the own name among other words', text: 'Amina kettle orbit moss', own: ['Amina'], says: null },
];

test.each(cases)('$source', ({ text, own, says }) => {
  const read = readPassword(text, 'password', own);
  if (says)
    expect(read).toMatchObject({ ok: false, problems: [{ field: 'password', says: expect.stringMatching(says) }] });
  else expect(read).toEqual({ ok: true, value: text });
});
