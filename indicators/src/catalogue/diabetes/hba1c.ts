import {
  action,
  atMost,
  exclude,
  has,
  indicator,
  m12,
  not,
  parameter,
  readings,
  type Series,
  version,
} from '../../index.ts';
import { hba1cIfcc } from '../vocabulary/diabetes.ts';
import { diabetes, moderatelyFrail } from '../vocabulary/registers.ts';
import { bloodTestDeclined, expiring, olderExceptions, outcome, rulesOf } from './cascade.ts';
import { diabetesPriorities } from './priorities.ts';

/** The HbA1c cascade in its full official order (v46). Fructosamine excepts whether or not there is an HbA1c. */
const cascade = (limit: number) =>
  outcome(
    hba1cIfcc,
    atMost('value', limit),
    {
      reason: 'HBA1C_OK',
      says: `the last HbA1c, measured in the last 12 months, is ${limit} mmol/mol or below`,
      invite: 'DMIFINVITE',
    },
    {
      clinical: [
        expiring('IFCCHBA', 'followed by serum fructosamine instead', 'serfruc_cod'),
        expiring('DMMAX', 'on the most treatment the person tolerates', 'dmmax_cod'),
      ],
      declined: [bloodTestDeclined],
    },
  );

const why =
  'Each 11 mmol/mol less of HbA1c takes about a fifth from the risk of harm to eyes, kidneys and nerves; frail people are harmed by too little sugar.';
const words = {
  family: 'diabetes',
  direction: 'higher',
  why,
  priorities: diabetesPriorities,
  actions: [
    action('Take blood for HbA1c: none in the last 12 months', not(has(readings(hba1cIfcc), m12))),
    action('Review treatment: the last HbA1c is above the target', has(readings(hba1cIfcc), m12)),
  ],
} as const;
const monthly = [readings(hba1cIfcc)];
const notConverted = parameter('acceptConvertedHbA1c', 0, '1: values converted from per cent count');
const besideHba1c = parameter(
  'fructosamineBesideHbA1c',
  1,
  '1: fructosamine excepts whether or not there is an HbA1c',
  "the order of v46 was read so; West and North London ICB's review of 12 September 2026 reads v51 as: only where there is none",
);

const frail = exclude('MDSEVFRAIL', 'moderate or severe frailty', moderatelyFrail);
const robust = exclude('NOTMDSEVFRAIL', 'no moderate or severe frailty', not(moderatelyFrail));

export const hba1cNotFrail = indicator('dm.hba1c.nofrail', {
  ...words,
  title: 'Diabetes without moderate or severe frailty: last HbA1c 58 mmol/mol or below',
  short: 'HbA1c 58 or below, not frail',
  versions: [
    version('DM020', {
      from: '2019-04-01',
      source: rulesOf('v44 to v51'),
      evidence: 'A',
      parameters: [notConverted, besideHba1c],
      over: diabetes,
      rules: [frail, ...cascade(58)],
      monthly,
    }),
  ],
});

export const hba1cFrail = indicator('dm.hba1c.frail', {
  ...words,
  title: 'Diabetes with moderate or severe frailty: last HbA1c 75 mmol/mol or below',
  short: 'HbA1c 75 or below, frail',
  versions: [
    version('DM021', {
      from: '2019-04-01',
      source: rulesOf('v44 to v51'),
      evidence: 'A',
      parameters: [notConverted, besideHba1c],
      over: diabetes,
      rules: [robust, ...cascade(75)],
      monthly,
    }),
  ],
});

/** DM007, DM008 and DM009 looked at everybody on the register, frail or not. */
const older = (number: string, limit: number): Series =>
  indicator(`dm.qof.hba1c.${limit}`, {
    ...words,
    title: `Diabetes: last HbA1c ${limit} mmol/mol or below (to 2019)`,
    short: `HbA1c ${limit} or below (QOF)`,
    versions: [
      version(number, {
        from: '2012-04-01',
        to: '2019-03-31',
        source: rulesOf('before v44'),
        evidence: 'M',
        parameters: [notConverted, olderExceptions],
        over: diabetes,
        rules: cascade(limit),
        monthly,
      }),
    ],
  });

export const hba1cOlder = [older('DM007', 59), older('DM008', 64), older('DM009', 75)];
