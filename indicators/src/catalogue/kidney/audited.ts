import { indicator, type Parameter, type Series, version } from '../../index.ts';

type Parts = Pick<Series, 'family' | 'title' | 'short' | 'direction' | 'why'> &
  Partial<Pick<Series, 'actions' | 'priorities'>> &
  Pick<Parameters<typeof version>[1], 'over' | 'rules' | 'monthly'> & { code: string; unconfirmed?: string };

/**
 * An indicator of CVDPREVENT: no exceptions, audited at quarter ends, published since 2021. Of those outside hypertension only
 * the names were read, in the public list of indicators; what is not in a name is recalled and says so.
 */
export function audited(
  id: string,
  { code, over, rules, monthly = [], unconfirmed, ...words }: Parts,
  ...parameters: Parameter[]
): Series {
  return indicator(id, {
    ...words,
    versions: [
      version(code, {
        from: '2020-03-31',
        source: 'CVDPREVENT: the names of its published indicators',
        evidence: 'M',
        parameters,
        unconfirmed: unconfirmed === undefined ? [] : [unconfirmed],
        over,
        rules,
        monthly,
      }),
    ],
  });
}
