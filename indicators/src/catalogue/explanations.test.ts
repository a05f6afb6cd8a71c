import { expect, test } from 'vitest';
import { explain } from '../explain/explain.ts';
import { everyTest, testsOf } from '../language/walk.ts';
import { catalogue } from './index.ts';

test.each(catalogue)('$id is explained with every version, rule, reason and codelist', (series) => {
  const text = explain(series).join('\n');
  for (const version of series.versions) {
    expect(text).toContain(`${version.id}, from ${version.from}`);
    for (const { reason, says } of version.rules) expect(text).toContain(`${reason}: ${says}`);
  }
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
});

test('a rule is said exactly', () => {
  const series = catalogue.find(({ id }) => id === 'hyp.bp.le79');
  const text = series ? explain(series) : [];
  expect(text.filter((line) => line.includes('HYPINVITE'))[0]).toBe(
    '    7. exception HYPINVITE: two invitations at least 7 days apart, both after the last reading (last 12 months). Exactly: has a code of hypinvite_cod in the last 12 months, and again at least 7 days after the first, and not a clinic blood pressure on or after the first of them.',
  );
  expect(series?.versions.flatMap(testsOf).flatMap(everyTest).length).toBeGreaterThan(20);
});
