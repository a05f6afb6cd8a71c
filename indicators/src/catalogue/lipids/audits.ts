import {
  age,
  all,
  any,
  atLeast,
  exclude,
  has,
  indicator,
  latest,
  m12,
  monthsToNow,
  not,
  parameter,
  type Register,
  readings,
  register,
  select,
  type Test,
  version,
} from '../../index.ts';
import {
  cardiovascularDisease,
  familialHypercholesterolaemia,
  haemorrhagicStroke,
  lipidModificationWithoutKidney,
} from '../vocabulary/cardiovascular.ts';
import {
  cholesterolTested,
  lipidsAtOldTarget,
  lipidsAtTarget,
  onLipidTherapy,
  recordedRisk,
  reportedLipids,
  riskFrom,
} from '../vocabulary/lipids.ts';
import { cvdprevent, nice, otherScores } from '../vocabulary/owners.ts';
import { diabetesAnyAge, diabetesType1, kidneyDisease } from '../vocabulary/registers.ts';

const adult = age.atLeast(18);
const withoutDisease = (id: string, title: string, when: Test): Register =>
  register(
    id,
    `from age 18 without cardiovascular disease, ${title}`,
    all(adult, not(cardiovascularDisease.when), when),
  );
const disease = register(
  'cvd.18',
  'from age 18 with coronary or peripheral disease, stroke without bleeding, or TIA',
  all(adult, cardiovascularDisease.when),
);
const kidneys = register('ckd.18', 'from age 18 with chronic kidney disease stages 3 to 5', kidneyDisease.when);

const sevenMonths = parameter('windowMonths', 7, 'months', "read in one local authority's metadata only");
const riskYears = parameter('riskYears', 5, 'years that a recorded QRISK counts', 'not stated where we could read');
const treated = select('LLT', 'a lipid-lowering medicine issued in the last 7 months', onLipidTherapy(monthsToNow(7)));
const tested = select('CHOL_DONE', 'cholesterol tested in the last 12 months', has(cholesterolTested, m12));

const why = 'A statin prevents one heart attack or stroke in four for each mmol/L that it takes off LDL cholesterol.';
const audited = cvdprevent('lipids', 'CHOL', 'names of the published indicators; details from secondary sources');
const treatment = (number: string, title: string, short: string, over: Register) =>
  audited(number, 'B', {
    title: `CVDPREVENT: ${title}: lipid-lowering medicine in 7 months`,
    short,
    direction: 'higher',
    why,
    parameters: [sevenMonths, riskYears],
    over,
    rules: [treated],
    monthly: [cholesterolTested],
  });

const prevention = withoutDisease(
  'prevent',
  'QRISK 10 % or more, kidney disease or type 1 diabetes',
  any(riskFrom(10), kidneyDisease.when, all(diabetesAnyAge.when, diabetesType1)),
);

/** The target changed when NICE changed its own; the quarter was not read. */
const target = indicator('cvdp.chol.012', {
  family: 'lipids',
  title: 'CVDPREVENT: cardiovascular disease: last cholesterol in 12 months at target',
  short: 'Cholesterol to target in CVD',
  direction: 'higher',
  why: 'The lower LDL cholesterol is after a heart attack or stroke, the fewer follow.',
  versions: [
    version('CVDP012CHOL.2022', {
      from: '2022-03-31',
      to: '2024-03-30',
      source: 'CVDPREVENT, target before 2024 recalled',
      evidence: 'M',
      parameters: [parameter('ldl', 1.8, 'mmol/L, below, where there is no non-HDL below 2.5', 'recalled')],
      over: disease,
      rules: [select('CHOL_OK', 'non-HDL below 2.5, or LDL below 1.8', latest(reportedLipids, lipidsAtOldTarget, m12))],
      monthly: [readings(reportedLipids)],
    }),
    version('CVDP012CHOL', {
      from: '2024-03-31',
      source: 'CVDPREVENT, as the NICE quality standard QS100 of 2025 names it; first quarter recalled',
      evidence: 'B',
      parameters: [parameter('ldl', 2, 'mmol/L or below, or non-HDL 2.6 or below')],
      over: disease,
      rules: [
        select('CHOL_OK', 'LDL 2.0 or below, or non-HDL 2.6 or below', latest(reportedLipids, lipidsAtTarget, m12)),
      ],
      monthly: [readings(reportedLipids)],
    }),
  ],
});

const standard = nice('lipids', 'lipids');
/** Any stroke is a disease here, one with bleeding too. */
const neverIll = not(lipidModificationWithoutKidney.when);
const atRisk = register(
  'q10.25-84',
  'age 25 to 84, the latest recorded QRISK 10 % or more, without coronary or peripheral disease, stroke or TIA',
  all(age.between(25, 84), latest(recordedRisk, atLeast('value', 10), { kind: 'ever' }), neverIll),
);
const bled = exclude('HSTRK', 'a stroke with bleeding, ever', haemorrhagicStroke);
const sixMonths = select('LLT', 'a lipid-lowering medicine issued in the last 6 months', onLipidTherapy());

export const audits = [
  treatment(
    '003',
    'QRISK 20 % or more without cardiovascular disease',
    'LLT, QRISK 20',
    withoutDisease('q20', 'QRISK 20 % or more', riskFrom(20)),
  ),
  treatment(
    '006',
    'QRISK 10 % or more without cardiovascular disease',
    'LLT, QRISK 10',
    withoutDisease('q10', 'QRISK 10 % or more', riskFrom(10)),
  ),
  treatment('008', 'primary prevention', 'LLT, primary prevention', prevention),
  treatment('009', 'cardiovascular disease', 'LLT in CVD', disease),
  treatment('010', 'chronic kidney disease', 'LLT in CKD', kidneys),
  audited('011', 'B', {
    title: 'CVDPREVENT: cardiovascular disease: cholesterol tested in 12 months',
    short: 'Cholesterol tested in CVD',
    direction: 'higher',
    why: 'Treatment cannot be stepped up by a number nobody has.',
    over: disease,
    rules: [tested],
  }),
  target,
  standard('229', '2023-04-01', {
    title: 'NICE: age 25 to 84, QRISK 10 % or more, without cardiovascular disease: lipid-lowering medicine',
    short: 'LLT, primary prevention, NICE',
    direction: 'higher',
    why,
    unconfirmed: [otherScores],
    over: atRisk,
    rules: [sixMonths],
    monthly: [cholesterolTested],
  }),
  standard('230', '2023-04-01', {
    title: 'NICE: cardiovascular disease: lipid-lowering medicine',
    short: 'LLT in CVD, NICE',
    direction: 'higher',
    why,
    over: lipidModificationWithoutKidney,
    rules: [bled, sixMonths],
    monthly: [cholesterolTested],
  }),
  standard('278', '2024-04-01', {
    title: 'NICE: cardiovascular disease: last cholesterol in 12 months at target',
    short: 'Cholesterol to target, NICE',
    direction: 'higher',
    why,
    over: lipidModificationWithoutKidney,
    rules: [
      bled,
      exclude('FH', 'familial hypercholesterolaemia', familialHypercholesterolaemia),
      select('CHOL_OK', 'LDL 2.0 or below, or non-HDL 2.6 or below', latest(reportedLipids, lipidsAtTarget, m12)),
    ],
    monthly: [readings(reportedLipids)],
  }),
];
