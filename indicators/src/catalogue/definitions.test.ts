import { describe, expect, test } from 'vitest';
import { DefinitionError, indicator, select, version } from '../language/define.ts';
import { atMost, coded, issued, measured, part, reading, readings } from '../language/records.ts';
import {
  age,
  all,
  atLeastOf,
  follows,
  has,
  latest,
  latestOf,
  points,
  register,
  score,
  scoreBetween,
  twice,
} from '../language/tests.ts';
import { months, monthsAgo } from '../language/windows.ts';
import type { Reading, Series, Test, Version } from '../model.ts';
import { catalogue } from './index.ts';

const everybody = register('all', 'everybody', { kind: 'always' });
const weight = measured('weight', 'weight_cod', [20, 300]);
const parts = { family: 'f', title: 'A title', short: 's', direction: 'higher', why: 'because' } as const;

function versioned(when: Test): Version {
  return version('V1', {
    from: '2020-04-01',
    source: 's',
    evidence: 'M',
    over: everybody,
    rules: [select('R', 'r', when)],
  });
}

/** What an author is told who writes this rule. */
function told(when: Test): readonly string[] {
  return faults(() => indicator('a.b', { ...parts, versions: [versioned(when)] }));
}

function faults(make: () => Series): readonly string[] {
  try {
    make();
    return [];
  } catch (error) {
    if (error instanceof DefinitionError) return error.faults;
    throw error;
  }
}

const odd = (reading: Reading) => has(readings(reading));

describe('what has no meaning is refused in words', () => {
  test.each<[string, Test]>([
    ['a window from 0 to 0 months ago holds no day', has(coded('a_cod'), months(0))],
    ['a window from 12 to 6 months ago holds no day', has(coded('a_cod'), monthsAgo(12, 6))],
    ['it asks for codes and names no codelist', has(coded())],
    ['"HYP_COD" is no name of a codelist', has(coded('HYP_COD'))],
    ['"all" of nothing says nothing', all()],
    ['"at least 3" of 1 makes no sense', atLeastOf(3, age.atLeast(18))],
    ['an age from 80 to 20 holds for nobody', age.between(80, 20)],
    ['a Score from 4 to 2 holds for nobody', scoreBetween(score('Score', 's', points(1, 'p', age.atLeast(1))), 4, 2)],
    ['there is no group "cured" among ill', latestOf({ ill: coded('a_cod') }, ['cured'])],
    ['two entries are at least one day apart', twice(coded('a_cod'), 0, months(12))],
    [
      '"toDays" is not before "fromDays"',
      follows(coded('a_cod'), { after: coded('b_cod'), pick: 'first', fromDays: 9, toDays: 3 }),
    ],
    ['the reading "weight" has no part "height"', latest(weight, atMost('height', 2))],
    [
      'the reading "empty" does not say which parts make it complete',
      odd(reading('empty', { a: part('a_cod', [0, 1]) })),
    ],
    ['the part "a" of "upside" believes no value at all', odd(reading('upside', { a: part('a_cod', [9, 1]) }, ['a']))],
    [
      'the reading "old" has no part of the day itself in a',
      odd(reading('old', { a: part('a_cod', [0, 1], { carriedDays: 9 }) }, ['a'])),
    ],
    [
      'the reading "early" has no part of the day itself in a',
      odd(reading('early', { a: part('a_cod', [0, 1], { beforeFirst: issued('drug_a') }) }, ['a'])),
    ],
    [
      'the part "b" of "both" is brought from one earlier day or from another, and not from both',
      odd(
        reading(
          'both',
          { a: part('a_cod', [0, 1]), b: part('b_cod', [0, 1], { carriedDays: 9, beforeFirst: issued('drug_a') }) },
          ['a'],
        ),
      ),
    ],
    [
      'it asks for codes and names no codelist',
      odd(reading('nothing', { a: part('a_cod', [0, 1]), b: part('b_cod', [0, 1], { beforeFirst: coded() }) }, ['a'])),
    ],
  ])('%s', (words, when) => {
    expect(told(when)).toEqual([`V1: rule R: ${words}`]);
  });

  test('everything at once', () => {
    const bad = versioned(all(has(coded()), age.between(9, 1)));
    const found = faults(() => indicator('Not an id', { ...parts, title: '', versions: [{ ...bad, source: '' }] }));
    expect(found).toHaveLength(5);
  });

  test('versions that run at the same time', () => {
    const sound = versioned(age.atLeast(18));
    const next = { ...sound, id: 'V2', from: '2021-04-01' };
    expect(faults(() => indicator('a.b', { ...parts, versions: [sound, next] }))).toEqual([
      'V1 still runs when V2 begins',
    ]);
  });

  test('days that are none', () => {
    const sound = versioned(age.atLeast(18));
    const found = faults(() => indicator('a.b', { ...parts, versions: [{ ...sound, from: '2021-02-30' }] }));
    expect(found).toEqual(['V1: "from" and "to" are days, for instance 2023-04-01']);
  });
});

describe('the catalogue', () => {
  test.each(catalogue)('$id is plain data, frozen', (series) => {
    expect(JSON.parse(JSON.stringify(series))).toEqual(series);
    expect(Object.isFrozen(series.versions[0]?.rules)).toBe(true);
  });

  test('names every series once', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
