import { expect, test } from 'vitest';
import { download, fileName } from './download.ts';

test.each([
  [
    ['Blood pressure at target', 'Lanternfield Surgery', '31 October 2026'],
    'blood-pressure-at-target_lanternfield-surgery_31-october-2026',
  ],
  [['"x"\r\nSet-Cookie: y', '../../etc'], 'x-set-cookie-y_etc'],
  [['Café', '', '…'], 'cafe'],
])('%j is a safe name', (parts, name) => {
  expect(fileName(parts)).toBe(name);
});

test('a file comes as an attachment of its own kind', () => {
  const { headers } = download('a,b\r\n', ['Numbers'], 'csv');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="numbers.csv"');
});
