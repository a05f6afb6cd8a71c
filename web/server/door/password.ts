import { argon2 as argon2Callback, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const argon2 = promisify(argon2Callback);

/** Argon2id with 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's first choice. Memory in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** The stored form of a password: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`, which names its own cost. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await argon2('argon2id', { message: password, nonce, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(nonce)}$${text(tag)}`;
}

/** Whether this is the password of that stored form. A form that cannot be read is nobody's. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!parts?.[4] || !parts[5]) return false;
  const tag = Buffer.from(parts[5], 'base64');
  const found = await argon2('argon2id', {
    message: password,
    nonce: Buffer.from(parts[4], 'base64'),
    memory: Number(parts[1]),
    passes: Number(parts[2]),
    parallelism: Number(parts[3]),
    tagLength: tag.length,
  });
  return timingSafeEqual(found, tag);
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
