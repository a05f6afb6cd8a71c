import {
  type Action,
  indicator,
  m12,
  m15,
  type Parameter,
  parameter,
  type Records,
  type Register,
  type Rule,
  type Series,
  version,
  type Window,
} from '../../index.ts';

export const why =
  'The National Diabetes Audit shows the same checks and targets for every practice, so that one can learn from another.';
const source = 'National Diabetes Audit: published methods and headings of its files';

type Told = { title: string; short: string; parameters?: readonly Parameter[] };
type Asked = { over: Register; rules: readonly Rule[]; monthly: readonly Records[]; actions?: readonly Action[] };

/**
 * One measure of the audit: full audit years to 2021/22 ran from 1 January to the 31 March of the year after, 15 months;
 * later figures behave as 12.
 */
export function audited(id: string, { title, short, parameters = [] }: Told, asked: (window: Window) => Asked): Series {
  const [long, year] = [asked(m15), asked(m12)];
  const shared = { source, evidence: 'B' } as const;
  return indicator(`nda.${id}`, {
    family: 'diabetes',
    title: `National Diabetes Audit: ${title}`,
    short,
    direction: 'higher',
    why,
    actions: year.actions ?? [],
    versions: [
      version(`NDA.${id}.15`, {
        from: '2012-04-01',
        to: '2022-03-31',
        ...shared,
        parameters: [parameter('windowMonths', 15, 'months'), ...parameters],
        over: long.over,
        rules: long.rules,
        monthly: long.monthly,
      }),
      version(`NDA.${id}.12`, {
        from: '2022-04-01',
        ...shared,
        parameters: [
          parameter(
            'windowMonths',
            12,
            'months',
            'recent figures behave as 12 months; quarterly cuts count from 1 January',
          ),
          ...parameters,
        ],
        over: year.over,
        rules: year.rules,
        monthly: year.monthly,
      }),
    ],
  });
}
