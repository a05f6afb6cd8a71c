import {
  type Action,
  action,
  age,
  all,
  always,
  atMost,
  coded,
  exclude,
  has,
  indicator,
  issued,
  latest,
  m12,
  m15,
  not,
  type Parameter,
  parameter,
  type Records,
  type Register,
  type Rule,
  readings,
  type Series,
  select,
  treated,
  version,
} from '../../index.ts';
import { bloodPressure, pressureBelow } from '../vocabulary/blood-pressure.ts';
import { diabetesWithProteinuria, hba1c } from '../vocabulary/diabetes.ts';
import { diabetes, moderatelyFrail } from '../vocabulary/registers.ts';
import { allDone, eight, missing } from './care-processes.ts';

/** NICE indicators have no adjustments unless they say "exclude"; limits of blood pressure are strict. */
type Parts = {
  title: string;
  short: string;
  why: string;
  over?: Register;
  rules: readonly Rule[];
  monthly: readonly Records[];
  actions: readonly Action[];
  parameters?: readonly Parameter[];
};
const menu = (number: number, { over = diabetes, rules, monthly, parameters = [], title, ...words }: Parts): Series =>
  indicator(`nice.dm.${number}`, {
    family: 'diabetes',
    direction: 'higher',
    title: `NICE: ${title}`,
    ...words,
    versions: [
      version(`IND${number}`, {
        from: '2012-04-01',
        source: `NICE indicator IND${number}, as North Central London reproduces it`,
        // Recalled where a window is.
        evidence: parameters.length === 0 ? 'A' : 'M',
        parameters: [
          parameter('from', 2012, 'year', 'the year the indicator came onto the menu was not looked up'),
          ...parameters,
        ],
        over,
        rules,
        monthly,
      }),
    ],
  });

const sugarWhy = 'Less sugar in the blood is less harm to eyes, kidneys and nerves.';
const sugarActions = [
  action('Take blood for HbA1c: none in the last 12 months', not(has(readings(hba1c), m12))),
  action('Review treatment: the last HbA1c is above the target', has(readings(hba1c), m12)),
];
const sugar = (limit: number) =>
  select(
    'HBA1C_OK',
    `the last HbA1c, measured in the last 12 months, is ${limit} mmol/mol or below`,
    latest(hba1c, atMost('value', limit), m12),
  );
const everybodyAt = (number: number, limit: number): Series =>
  menu(number, {
    title: `diabetes, everybody: last HbA1c ${limit} mmol/mol or below`,
    short: `HbA1c ${limit} or below (NICE)`,
    why: sugarWhy,
    rules: [sugar(limit)],
    monthly: [readings(hba1c)],
    actions: sugarActions,
  });

/** Here the maximum of treatment and fructosamine are taken out first, as exclusions. */
const takenOut = [
  exclude('DMMAX', 'on the most treatment the person tolerates (last 12 months)', has(coded('dmmax_cod'), m12)),
  exclude('IFCCHBA', 'followed by serum fructosamine instead (last 12 months)', has(coded('serfruc_cod'), m12)),
];
const frail = exclude('MDSEVFRAIL', 'moderate or severe frailty', moderatelyFrail);
const robust = exclude('NOTMDSEVFRAIL', 'no moderate or severe frailty', not(moderatelyFrail));
const done = (records: Records, window: typeof m12, words: string) =>
  select('DONE', `${words} in the last ${window === m15 ? 15 : 12} months`, has(records, window));
const due = (words: string) => [action(words, always)];

const [acr, foot, retina] = [coded('acr_cod'), coded('footexam_cod'), coded('retscren_cod')];
const sensation = coded('footsens_cod');
const medicines = issued('drug_ace', 'drug_aii');

export const nice: readonly Series[] = [
  menu(81, {
    title: 'diabetes: feet examined in 15 months',
    short: 'Foot checked (NICE)',
    why: 'Most amputations in diabetes begin with an ulcer that nobody looked for.',
    rules: [done(foot, m15, 'feet examined')],
    monthly: [foot],
    actions: due('Examine the feet'),
  }),
  menu(111, {
    title: 'diabetes: urine albumin to creatinine ratio in 15 months',
    short: 'Urine ACR (NICE)',
    why: 'Kidney disease shows in the urine before it is felt.',
    rules: [done(acr, m15, 'urine ACR tested')],
    monthly: [acr],
    actions: due('Ask for a urine sample for ACR'),
  }),
  menu(120, {
    title: 'diabetes: all eight checks in 12 months',
    short: 'Eight checks (NICE)',
    why: 'Each of the eight checks finds harm that can still be turned round.',
    rules: [allDone(eight, m12)],
    monthly: eight.map(({ records }) => records),
    actions: missing(eight, m12),
  }),
  menu(134, {
    title: 'diabetes with nephropathy or microalbuminuria: ACE inhibitor or ARB',
    short: 'ACE inhibitor or ARB (NICE)',
    why: 'These medicines slow the loss of kidney function.',
    over: diabetesWithProteinuria,
    rules: [select('TREATED', 'an ACE inhibitor or ARB issued in the last 6 months', has(medicines, treated))],
    monthly: [medicines],
    actions: due('Offer an ACE inhibitor or ARB'),
  }),
  everybodyAt(135, 64),
  everybodyAt(136, 75),
  menu(137, {
    title: 'diabetes: retinal screening in 12 months',
    short: 'Retinal screening (NICE)',
    why: 'Damage to the retina is treated best before it blurs sight.',
    rules: [done(retina, m12, 'retina screened')],
    monthly: [retina],
    actions: due('Ask the screening programme for an appointment'),
    parameters: [parameter('windowMonths', 12, 'months', 'recalled')],
  }),
  menu(160, {
    title: 'diabetes: sensation of the feet tested in 15 months',
    short: 'Foot sensation (NICE)',
    why: 'A foot that feels no pain is hurt without notice.',
    rules: [done(sensation, m15, 'sensation of the feet tested')],
    monthly: [sensation],
    actions: due('Test the sensation of the feet'),
    parameters: [parameter('windowMonths', 15, 'months', 'recalled')],
  }),
  everybodyAt(165, 58),
  menu(179, {
    title: 'diabetes without moderate or severe frailty: last HbA1c 58 mmol/mol or below',
    short: 'HbA1c 58, not frail (NICE)',
    why: sugarWhy,
    rules: [frail, ...takenOut, sugar(58)],
    monthly: [readings(hba1c)],
    actions: sugarActions,
  }),
  menu(180, {
    title: 'diabetes with moderate or severe frailty: last HbA1c 75 mmol/mol or below',
    short: 'HbA1c 75, frail (NICE)',
    why: sugarWhy,
    rules: [robust, ...takenOut, sugar(75)],
    monthly: [readings(hba1c)],
    actions: sugarActions,
  }),
  menu(249, {
    title: 'diabetes, 79 or under, without moderate or severe frailty: last blood pressure below 140/90 (home 135/85)',
    short: 'BP below 140/90 (NICE)',
    why: 'In diabetes high blood pressure does as much harm as high sugar.',
    over: register79(),
    rules: [
      frail,
      select(
        'BP_OK',
        'the last blood pressure in 12 months is below the target',
        latest(bloodPressure, pressureBelow(140, 90), m12),
      ),
    ],
    monthly: [readings(bloodPressure)],
    actions: [
      action('Measure the blood pressure: none in the last 12 months', not(has(readings(bloodPressure), m12))),
      action('Review treatment: the last blood pressure is not below the target', always),
    ],
  }),
];

function register79(): Register {
  return { id: 'dm.17-79', title: 'diabetes, age 17 to 79', when: all(age.atMost(79), diabetes.when) };
}
