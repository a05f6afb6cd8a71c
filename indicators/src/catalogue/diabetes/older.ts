import {
  action,
  always,
  atMost,
  coded,
  has,
  indicator,
  m12,
  parameter,
  type Rule,
  readings,
  type Series,
  select,
  version,
} from '../../index.ts';
import { totalCholesterol } from '../vocabulary/diabetes.ts';
import { diabetes } from '../vocabulary/registers.ts';
import { bloodTestDeclined, expiring, olderExceptions, outcome, persisting, process, rulesOf } from './cascade.ts';

/** Indicators that left QOF by March 2019 and had no successor; for the baselines of 2016 to 2019. */
type Parts = Pick<Series, 'title' | 'short' | 'why' | 'actions'> &
  Pick<Parameters<typeof version>[1], 'rules' | 'monthly'> & { parameters?: readonly ReturnType<typeof parameter>[] };
const ended = (id: string, number: string, { rules, monthly = [], parameters = [], ...words }: Parts): Series =>
  indicator(id, {
    family: 'diabetes',
    direction: 'higher',
    ...words,
    versions: [
      version(number, {
        from: '2012-04-01',
        to: '2019-03-31',
        source: rulesOf('before v44'),
        evidence: 'M',
        parameters: [olderExceptions, ...parameters],
        over: diabetes,
        rules,
        monthly,
      }),
    ],
  });
const done = (reason: string, what: string, list: string): Rule =>
  select(reason, `${what} in the last 12 months`, has(coded(list), m12));
const lastYear = parameter('lastYear', 2019, 'March', 'paid for a shorter time, then read from records unpaid');

export const older: readonly Series[] = [
  ended('dm.qof.chol.5', 'DM004', {
    title: 'Diabetes: last total cholesterol 5 mmol/L or below (to 2019)',
    short: 'Cholesterol 5 or below (QOF)',
    why: 'Cholesterol adds to the risk that diabetes brings to heart and brain.',
    actions: [action('Measure cholesterol and review treatment', always)],
    rules: outcome(
      totalCholesterol,
      atMost('value', 5),
      {
        reason: 'CHOL_OK',
        says: 'the last total cholesterol, measured in the last 12 months, is 5 mmol/L or below',
        invite: 'DMINVITE',
      },
      {
        clinical: [expiring('CHOLMAX', 'on the most cholesterol treatment the person tolerates', 'cholmax_cod')],
        declined: [bloodTestDeclined],
      },
    ),
    monthly: [readings(totalCholesterol)],
  }),
  ended('dm.qof.acr', 'DM005', {
    title: 'Diabetes: urine albumin to creatinine ratio in 12 months (to 2019)',
    short: 'Urine ACR (QOF)',
    why: 'Kidney disease shows in the urine before it is felt.',
    actions: [action('Ask for a urine sample for ACR', always)],
    parameters: [lastYear],
    rules: process(done('ACR_DONE', 'urine ACR tested', 'acr_cod')),
    monthly: [coded('acr_cod')],
  }),
  ended('dm.qof.retinal', 'DM011', {
    title: 'Diabetes: retinal screening in 12 months (to 2019)',
    short: 'Retinal screening (QOF)',
    why: 'Damage to the retina is treated best before it blurs sight.',
    actions: [action('Ask the screening programme for an appointment', always)],
    parameters: [lastYear],
    rules: process(done('RETSCREN', 'retina screened', 'retscren_cod'), {
      clinical: [expiring('RETSCRENPU', 'unsuitable for retinal screening', 'retscrenpu_cod')],
      declined: [expiring('RETSCRENDEC', 'declined retinal screening', 'retscrendec_cod')],
    }),
    monthly: [coded('retscren_cod')],
  }),
  ended('dm.qof.dietary', 'DM013', {
    title: 'Diabetes: dietary review in 12 months (to 2019)',
    short: 'Dietary review (QOF)',
    why: 'What people eat decides much of their blood sugar.',
    actions: [action('Refer to a dietitian or somebody trained in diabetes diet', always)],
    parameters: [lastYear],
    rules: process(done('DIET_DONE', 'diet reviewed', 'dietrev_cod'), {
      clinical: [expiring('DIETPU', 'unsuitable for dietary review', 'dietrevpu_cod')],
      declined: [expiring('DIETDEC', 'declined dietary review', 'dietrevdec_cod')],
    }),
    monthly: [coded('dietrev_cod')],
  }),
  ended('dm.qof.flu', 'DM018', {
    title: 'Diabetes: influenza immunisation in 12 months (to 2019)',
    short: 'Flu immunisation (QOF)',
    why: 'People with diabetes fall ill with influenza more badly than others.',
    actions: [action('Offer influenza immunisation', always)],
    parameters: [
      parameter('windowMonths', 12, 'months', 'recalled: the official season runs from 1 August to 31 March'),
    ],
    rules: process(done('FLU_DONE', 'immunised against influenza', 'flu_cod'), {
      clinical: [
        persisting('XFLU', 'immunisation is contraindicated', 'xflu_cod'),
        expiring('TXFLU', 'immunisation is contraindicated for now', 'txflu_cod'),
      ],
      declined: [expiring('FLUDEC', 'declined influenza immunisation', 'fludec_cod')],
    }),
    monthly: [coded('flu_cod')],
  }),
];
