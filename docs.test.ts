import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = import.meta.dirname;
const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...decisions];

/** Where a path in a document may begin: documents leave out what is plain from the sentence. */
const beginnings = [
  '',
  'web/server/',
  'web/app/',
  'web/server/store/migrations/',
  'improvement/src/measuring/',
  'improvement/src/access/',
  'spc/src/',
];

/** Files that a document names: in code marks, or as the target of a link. */
function filesNamed(markdown: string): string[] {
  const marked = [...markdown.matchAll(/`([\w./-]+\.(?:tsx?|sql|json|md))`/g)].map(([, path = '']) => path);
  const linked = [...markdown.matchAll(/\]\(([\w./-]+)\)/g)].map(([, path = '']) => path);
  return [...marked, ...linked];
}

test.each(pages)('every file that %s names is there', (page) => {
  const named = filesNamed(readFileSync(join(root, page), 'utf8'));
  expect(named.filter((path) => !beginnings.some((beginning) => existsSync(join(root, beginning, path))))).toEqual([]);
});

test('decisions are numbered without a gap, dated, and a page at most', () => {
  expect(decisions.map((path) => Number(/(\d{4})-/.exec(path)?.[1]))).toEqual(decisions.map((_, at) => at + 1));
  for (const path of decisions) {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text, path).toMatch(/^# \d+\. .+\n\n\d{1,2} [A-Z][a-z]+ 20\d\d\n/);
    expect(text.split('\n').length, path).toBeLessThanOrEqual(70);
  }
});
