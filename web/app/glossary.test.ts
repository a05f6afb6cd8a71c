import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGlossary } from './glossary.ts';

const ours = readFileSync(new URL('../../GLOSSARY.md', import.meta.url), 'utf8');

test('every line of the glossary is a word and its sentence', () => {
  const sections = readGlossary(ours);
  const lines = ours.split('\n').filter((line) => line.startsWith('- '));
  expect(sections.flatMap(({ entries }) => entries)).toHaveLength(lines.length);
  for (const { word, sentence } of sections.flatMap(({ entries }) => entries)) {
    expect(word).not.toMatch(/[*`(]/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});

test('two words may share a line, and types are left out', () => {
  expect(
    readGlossary('# G\n\n## Charts\n\n- **Rule** (`RuleName`) and **rule profile** (`Profile`): a pattern.\n'),
  ).toEqual([{ title: 'Charts', entries: [{ word: 'Rule and rule profile', sentence: 'A pattern.' }] }]);
});

test('a line of another kind is not lost in silence', () => {
  expect(() => readGlossary('## Charts\n- Rule, a pattern\n')).toThrow('another kind');
});
