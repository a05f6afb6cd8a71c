import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const random = 'f3b1c09d5e7a42868c1d0b9e6a7f5432';

describe('an empty environment', () => {
  test('gives a demonstration on this machine only', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', baseUrl: 'http://127.0.0.1:3000', demo: true });
    expect(config).toMatchObject({ secret: undefined, databaseUrl: undefined, production: false });
    expect(config.dataDir).toBe(`${process.cwd()}/var`);
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', SECRET: '', BASE_URL: '', TANDEM_DEMO: '' })).toEqual(readConfig({}));
  });
});

test.each([
  ['PORT', '0', 'a whole number from 1 to 65535'],
  ['PORT', '80a', 'a whole number from 1 to 65535'],
  ['PORT', '70000', 'a whole number from 1 to 65535'],
  ['PORT', '3000.5', 'a whole number from 1 to 65535'],
  ['HOST', 'not a host', 'a name or address to listen on'],
  ['BASE_URL', 'tandem.example.org', 'the public address, such as https://tandem.example.org'],
  ['BASE_URL', 'ftp://tandem.example.org', 'the public address'],
  ['BASE_URL', 'https://example.org/tandem', 'an address without a path'],
  ['SECRET', 'change-me', 'at least 32 characters'],
  ['SECRET', 'x'.repeat(64), 'drawn at random'],
  ['DATABASE_URL', 'mysql://host/tandem', 'an address of PostgreSQL'],
  ['TANDEM_DEMO', 'yes', '1 (invented practices) or 0 (start empty)'],
  ['NODE_ENV', 'live', 'development, production or test'],
])('%s=%s stops the start and says what it may be', (name, value, allowed) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name} must be ${allowed}`);
});

test('every wrong variable is named at once', () => {
  const wrong = () => readConfig({ PORT: 'x', TANDEM_DEMO: 'x' });
  expect(wrong).toThrow('PORT must be');
  expect(wrong).toThrow('TANDEM_DEMO must be');
});

describe('production', () => {
  test.each([
    [{}, false],
    [{ TANDEM_DEMO: '1' }, true],
    [{ TANDEM_DEMO: '0' }, false],
  ])('with %j offers the demonstration: %s', (env, demo) => {
    expect(readConfig({ NODE_ENV: 'production', ...env }).demo).toBe(demo);
  });

  test.each(['secret', 'password', 'development', 'a'.repeat(40)])('refuses the secret %s', (secret) => {
    expect(() => readConfig({ NODE_ENV: 'production', SECRET: secret })).toThrow('SECRET must be');
  });

  test('takes a secret drawn at random', () => {
    expect(readConfig({ NODE_ENV: 'production', SECRET: random }).secret).toBe(random);
  });
});

test.each([
  [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://localhost:8080'],
  [{ HOST: '::1' }, 'http://[::1]:3000'],
  [{ BASE_URL: 'https://tandem.example.org/' }, 'https://tandem.example.org'],
])('with %j the public address is %s', (env, baseUrl) => {
  expect(readConfig(env).baseUrl).toBe(baseUrl);
});
