import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, pages } from './script/print-pages.ts';

const printed = pages();

test.each([...printed])('docs/generated/%s is as the code would print it', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8'), 'stale: run script/print').toBe(text);
});

test('docs/generated holds nothing else', () => {
  expect(readdirSync(folder).sort(), 'run script/print').toEqual([...printed.keys()].sort());
});
