import { expect, test } from 'vitest';
import { month } from '../time/index.ts';
import { exampleMeasure, exampleRate } from './examples.ts';
import { pooledSeries } from './pooled.ts';

const [january, march] = [month('2026-01'), month('2026-03')];

test('months are sums of counts, and a month nobody sent is a gap', () => {
  // January: 10 of 20 and 90 of 100 together are 83.3%; the mean of 50% and 90% would be 70%.
  const sums = [{ month: january, numerator: 10 + 90, denominator: 20 + 100, reporting: 2 }];
  const found = pooledSeries(exampleMeasure(), sums, january, march);
  expect(found).toEqual({
    kind: 'pooled',
    series: {
      months: ['2026-01', '2026-02', '2026-03'],
      observations: [
        { x: '2026-01', y: 100, n: 120 },
        { x: '2026-02', y: null, n: null },
        { x: '2026-03', y: null, n: null },
      ],
      gaps: [null, 'missing', 'missing'],
    },
    reporting: new Map([['2026-01', 2]]),
  });
});

test('ready rates are never pooled, and the answer says why', () => {
  expect(pooledSeries(exampleRate('number'), [], january, march)).toEqual({
    kind: 'not_pooled',
    why: expect.stringContaining('without their counts'),
  });
});
