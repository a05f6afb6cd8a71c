import { fine, type Outcome, problems } from '../outcome.ts';

/** Fewest characters of a password: length is what makes guessing hard, so nothing else is asked of it. */
export const passwordLeast = 15;
/** Most characters, so that hashing one stays quick. */
export const passwordMost = 128;

/** Long passwords that guessing programs try first, in small letters without blanks and punctuation. */
const common = [
  'correcthorsebatterystaple',
  'iloveyouiloveyou',
  'letmeinletmein',
  'passwordpassword',
  'thisismypassword',
  'mypasswordisstrong',
  'changemechangeme',
  'welcometothenhs',
  'nationalhealthservice',
  'administrator',
  'onceuponatime',
  'nevergonnagiveyouup',
  'maytheforcebewithyou',
  'supercalifragilisticexpialidocious',
  'qualityimprovement',
] as const;

/** Rows that fingers run along. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '12345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
];

/**
 * Reads a new password: long enough, not among those that are guessed first, and not this person's own name or address.
 * @param own words that anybody could know of the person
 */
export function readPassword(text: string, field: string, own: readonly string[] = []): Outcome<string> {
  const refuse = (says: string) => problems<string>({ field, says });
  if (text.length < passwordLeast)
    return refuse(
      `Choose a password of ${passwordLeast} or more characters. Three or four words you can remember do well.`,
    );
  if (text.length > passwordMost) return refuse(`Choose a password of at most ${passwordMost} characters.`);
  if (isGuessable(text, own))
    return refuse('That password is easy to guess. Choose three or four words that do not belong together.');
  return fine(text);
}

/** Whether little is left of it once common words, runs of keys, repetitions and the person's own words are taken away. */
function isGuessable(text: string, own: readonly string[]): boolean {
  const plain = bare(text);
  const known = [...common, ...own.map(bare).filter((word) => word.length > 2)];
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  const taken = plain.length - left.length;
  return (taken > 0 && left.length < 6) || isRepeated(text) || isRun(plain);
}

/** One piece of up to eight characters over and over. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4, 5, 6, 7, 8].some((size) =>
    text
      .slice(0, size)
      .repeat(Math.ceil(text.length / size))
      .startsWith(text),
  );
}

/** Nothing but runs of four or more keys, forwards or backwards, with at most a few characters between them. */
function isRun(plain: string): boolean {
  let left = plain;
  for (const row of [...runs, ...runs.map((run) => [...run].reverse().join(''))]) {
    for (let size = row.length; size >= 4; size -= 1) {
      for (let at = 0; at + size <= row.length; at += 1) left = left.replaceAll(row.slice(at, at + size), '');
    }
  }
  return left.length < 4 && left.length < plain.length;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
