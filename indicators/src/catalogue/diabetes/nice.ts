import {
  action,
  age,
  all,
  always,
  atMost,
  coded,
  exclude,
  has,
  issued,
  latest,
  m12,
  m15,
  not,
  type Records,
  type Register,
  readings,
  type Series,
  select,
  treated,
} from '../../index.ts';
import { bloodPressure, pressureBelow } from '../vocabulary/blood-pressure.ts';
import { diabetesWithProteinuria, hba1c } from '../vocabulary/diabetes.ts';
import { diabetes, moderatelyFrail } from '../vocabulary/registers.ts';
import { allDone, eight, eightByFiltration, missing } from './care-processes.ts';
import { bothAbsent, examinedAndClassed } from './foot.ts';
import { contraindicated } from './kidney.ts';
import { niceLipids } from './nice-lipids.ts';
import { menu } from './nice-menu.ts';

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
/** The maximum of treatment is taken out first, and fructosamine where there is no HbA1c: who has one is told by it. */
const takenOut = [
  exclude('DMMAX', 'on the most treatment the person tolerates (last 12 months)', has(coded('dmmax_cod'), m12)),
  exclude(
    'IFCCHBA',
    'followed by serum fructosamine instead of HbA1c (last 12 months)',
    all(has(coded('serfruc_cod'), m12), not(has(coded('ifcchbam_cod'), m12))),
  ),
];
const everybodyAt = (number: number, limit: number): Series =>
  menu(number, {
    title: `diabetes, everybody: last HbA1c ${limit} mmol/mol or below`,
    short: `HbA1c ${limit} or below (NICE)`,
    why: sugarWhy,
    rules: [...takenOut, sugar(limit)],
    monthly: [readings(hba1c)],
    actions: sugarActions,
  });

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
    title: 'diabetes: feet examined and the risk class of each foot in 15 months',
    short: 'Foot checked (NICE)',
    why: 'Most amputations in diabetes begin with an ulcer that nobody looked for.',
    rules: [
      bothAbsent,
      select(
        'DONE',
        'feet examined and each foot that is there given a risk class in the last 15 months',
        examinedAndClassed(m15),
      ),
    ],
    monthly: [foot],
    actions: due('Examine the feet and record the risk class of each'),
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
    actions: missing(eightByFiltration, m12),
    unconfirmed: ['creatinine counted beside eGFR until the document of February 2026, which put that right'],
    next: {
      until: '2026-02-23',
      from: '2026-02-24',
      rules: [allDone(eightByFiltration, m12)],
      monthly: eightByFiltration.map(({ records }) => records),
    },
  }),
  menu(134, {
    title: 'diabetes with proteinuria or microalbuminuria: ACE inhibitor or ARB, unless both are contraindicated',
    short: 'ACE inhibitor or ARB (NICE)',
    why: 'These medicines slow the loss of kidney function.',
    over: diabetesWithProteinuria,
    rules: [
      exclude(
        'XACE',
        'both kinds are contraindicated (at any time, or in the last 12 months)',
        all(contraindicated('ace'), contraindicated('aii')),
      ),
      select('TREATED', 'an ACE inhibitor or ARB issued in the last 6 months', has(medicines, treated)),
    ],
    monthly: [medicines],
    unconfirmed: [
      'the register of QOF DM006 is taken, in which nephropathy counts too: the document asks for protein in the urine',
    ],
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
  }),
  menu(160, {
    title: 'diabetes: sensation of the feet tested in 12 months',
    short: 'Foot sensation (NICE)',
    why: 'A foot that feels no pain is hurt without notice.',
    rules: [done(sensation, m12, 'sensation of the feet tested')],
    monthly: [sensation],
    actions: due('Test the sensation of the feet'),
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
  ...niceLipids,
];

function register79(): Register {
  return { id: 'dm.17-79', title: 'diabetes, age 17 to 79', when: all(age.atMost(79), diabetes.when) };
}
