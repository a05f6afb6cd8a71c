import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { scratchFolder } from './database/testing.ts';
import { withSecret } from './secret.ts';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const given = readConfig({ DATA_DIR: join(folder, 'var') });

test('a secret is made at the first start, kept for its owner only, and the same ever after', () => {
  const { secret } = withSecret(given);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(withSecret(given).secret).toBe(secret);
  const path = join(folder, 'var/secret');
  expect(readFileSync(path, 'utf8').trim()).toBe(secret);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('two installations have two secrets', () => {
  const other = readConfig({ DATA_DIR: join(folder, 'other') });
  expect(withSecret(other).secret).not.toBe(withSecret(given).secret);
});

test('a given secret is used and not kept', () => {
  const dataDir = join(folder, 'third');
  expect(withSecret({ ...given, dataDir, secret: 'given' }).secret).toBe('given');
  expect(statSync(dataDir, { throwIfNoEntry: false })).toBeUndefined();
});
