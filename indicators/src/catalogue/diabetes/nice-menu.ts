import {
  indicator,
  type Parameter,
  type Records,
  type Register,
  type Rule,
  type Series,
  version,
} from '../../index.ts';
import { dayNotRead, niceReview } from '../vocabulary/owners.ts';
import { diabetes } from '../vocabulary/registers.ts';

/** How a definition goes; `from` is the day from which it does. */
type Edition = { rules: readonly Rule[]; monthly: readonly Records[]; from?: string };
type Parts = Pick<Series, 'title' | 'short' | 'why' | 'actions'> &
  Edition & {
    over?: Register;
    parameters?: readonly Parameter[];
    unconfirmed?: readonly string[];
    /** What took its place. */
    next?: Required<Edition> & { until: string };
  };

/** An indicator of NICE on diabetes. They have no adjustments unless they say "exclude"; limits of blood pressure are strict. */
export function menu(number: number, { rules, monthly, from = '2012-04-01', next, ...parts }: Parts): Series {
  const { over = diabetes, parameters = [], unconfirmed = [], title, ...words } = parts;
  const shared = {
    source: `NICE indicator IND${number}, ${niceReview}`,
    evidence: 'B',
    parameters,
    unconfirmed: [dayNotRead, ...unconfirmed],
    over,
  } as const;
  const first = version(`IND${number}`, { ...shared, ...(next ? { to: next.until } : {}), from, rules, monthly });
  const second =
    next === undefined
      ? []
      : [
          version(`IND${number}.${next.from.slice(0, 4)}`, {
            ...shared,
            ...{ from: next.from, rules: next.rules, monthly: next.monthly },
          }),
        ];
  return indicator(`nice.dm.${number}`, {
    family: 'diabetes',
    direction: 'higher',
    title: `NICE: ${title}`,
    ...words,
    versions: [first, ...second],
  });
}
