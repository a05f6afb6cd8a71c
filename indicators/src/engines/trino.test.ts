import { expect, test } from 'vitest';
import { readTrinoUrl } from './trino.ts';

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
