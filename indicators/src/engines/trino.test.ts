import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { EngineFault } from './engine.ts';
import { openTrino, readTrinoUrl } from './trino.ts';

test('a URL names the server, who asks, and where tables may be made', () => {
  const place = { user: 'ana', password: null, catalog: 'hive', schema: 'tandem' };
  expect(readTrinoUrl('http://ana@localhost:8080/hive/tandem')).toEqual({ server: 'http://localhost:8080', ...place });
  expect(readTrinoUrl('https://ana:a%20b@trino.nhs.uk/hive/tandem/')).toEqual({
    ...place,
    server: 'https://trino.nhs.uk',
    password: 'a b',
  });
});

test.each([
  ['no URL', 'localhost'],
  ['another protocol', 'ftp://ana@localhost/hive/tandem'],
  ['nobody', 'http://localhost:8080/hive/tandem'],
  ['no schema', 'http://ana@localhost:8080/hive'],
  ['more than a schema', 'http://ana@localhost:8080/hive/tandem/event'],
  ['a schema that is SQL', 'http://ana@localhost:8080/hive/x%3B%20DROP'],
])('%s is refused', (_, url) => {
  expect(readTrinoUrl(url)).toBeNull();
});

/** A server that answers everything with one status, and where it is; it has ended when `work` has. */
async function withAnswer<T>(status: number, work: (server: string) => Promise<T>): Promise<T> {
  const server = createServer((_, answer) => answer.writeHead(status).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    return await work(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  } finally {
    server.close();
    await once(server, 'close');
  }
}

const asking = (server: string) =>
  openTrino({ server, user: 'ana', password: null, catalog: 'hive', schema: 'tandem' }).version();

test.each([
  [401, /does not let ana in: the user or the password is wrong \(401\)/],
  [404, /is no Trino that is ready \(404\)/],
  [503, /is no Trino that is ready \(503\)/],
])('an answer of %s is told as what it means', async (status, words) => {
  const asked = withAnswer(status, (server) => asking(server));
  await expect(asked).rejects.toThrow(EngineFault);
  await expect(asked).rejects.toThrow(words);
});

test('that nobody answers is told', async () => {
  const server = await withAnswer(200, async (one) => one);
  await expect(asking(server)).rejects.toThrow(/^No Trino answers at http:\S+ \(ECONNREFUSED\)\.$/);
});
