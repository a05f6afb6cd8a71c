import { expect, test } from 'vitest';
import { countByHand, deck, deckCodelists } from '../index.ts';
import { catalogue, strata } from './index.ts';

test('diabetes is split as the National Diabetes Audit splits it: type 1, and type 2 with every other', () => {
  const register = catalogue.filter(({ id }) => id === 'dm.register');
  const [series] = register;
  if (!series) throw new Error('the catalogue has no register of diabetes');
  const { cases } = deck(
    series.id,
    `
case type 1
  2010-01-01 dm_cod, dmtype1_cod
  at 2025-03: success DMTYPE1
case two types on one day
  2010-01-01 dm_cod, dmtype1_cod, dmtype2_cod
  at 2025-03: success DMTYPE1
case type 1, then type 2
  2010-01-01 dm_cod, dmtype1_cod
  2012-01-01 dmtype2_cod
  at 2025-03: success DMTYPE2
case no type
  2010-01-01 dm_cod
  at 2025-03: success NO_TYPE
`,
  );
  const month = 2025 * 12 + 2;
  const counts = countByHand(
    cases.map(({ patient }) => patient),
    {
      series: register,
      mode: 'rolling12',
      from: month,
      to: month,
      strata: strata.filter(({ id }) => id === 'diabetes_type'),
      codelists: deckCodelists(series),
    },
  );
  expect(counts.map(({ strata: [label], numerator }) => [label, numerator])).toEqual([
    ['type 1', 2],
    ['type 2 and other', 2],
  ]);
});
