import {
  action,
  age,
  all,
  always,
  any,
  atMost,
  type DayTest,
  has,
  indicator,
  issued,
  latest,
  less,
  m12,
  m15,
  not,
  parameter,
  type Reading,
  readings,
  register,
  type Series,
  select,
  treated,
  version,
  type Window,
} from '../../index.ts';
import { bloodPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import { cardiovascularDisease } from '../vocabulary/cardiovascular.ts';
import { diabetesFrom12, hba1c, totalCholesterol } from '../vocabulary/diabetes.ts';
import { audited, why } from './nda-versions.ts';

type Target = { id: string; title: string; short: string; reading: Reading; where: DayTest; recalled?: string };

const sugar = (id: string, words: string, where: DayTest, recalled?: string): Target => ({
  id: `hba1c.${id}`,
  title: `last HbA1c ${words} mmol/mol, of those with a value`,
  short: `HbA1c ${words}`,
  reading: hba1c,
  where,
  ...(recalled === undefined ? {} : { recalled }),
});
const laterFiles = 'recalled from later files; the file of 2016/17 has 48, 58 and 86';
const targets: readonly Target[] = [
  sugar('lt48', 'below 48', less('value', 48)),
  sugar('le53', '53 or below', atMost('value', 53), laterFiles),
  sugar('le58', '58 or below', atMost('value', 58)),
  sugar('le75', '75 or below', atMost('value', 75), laterFiles),
  sugar('le86', '86 or below', atMost('value', 86)),
  ...([80, 90] as const).map((low) => ({
    id: `bp.140.${low}`,
    title: `last blood pressure 140/${low} or below, of those with a value`,
    short: `BP 140/${low} or below`,
    reading: bloodPressure,
    where: pressureAtMost(140, low),
    ...(low === 90 ? { recalled: 'recalled: shown beside 140/80 from about 2021/22' } : {}),
  })),
  ...([5, 4] as const).map((limit) => ({
    id: `chol.lt${limit}`,
    title: `last total cholesterol below ${limit} mmol/L, of those with a value`,
    short: `Cholesterol below ${limit}`,
    reading: totalCholesterol,
    where: less('value', limit),
  })),
];

/** A target is asked of people with a value in the window, not of the register: 3 to 7 points of difference. */
const measuredIn = (window: Window, ...of: Reading[]) =>
  register(
    `dm.12.${of.map(({ name }) => name.replaceAll(' ', '-')).join('.')}`,
    `diabetes from age 12 with a value of ${of.map(({ name }) => name).join(' and ')} in time`,
    all(diabetesFrom12.when, ...of.map((reading) => has(readings(reading), window))),
  );

const single = targets.map(({ id, title, short, reading, where, recalled }) => {
  const parameters = recalled === undefined ? [] : [parameter('target', 1, '1: as the title says', recalled)];
  return audited(id, { title, short, parameters }, (window) => ({
    over: measuredIn(window, reading),
    rules: [select('AT_TARGET', title, latest(reading, where, window))],
    monthly: [readings(reading)],
    actions: [action('Review treatment: the last value is above the target', always)],
  }));
});

const actions = [action('Review treatment: one of the three is not at its target', always)];
const shared = { family: 'diabetes', direction: 'higher', why, actions } as const;
const monthly = [readings(hba1c), readings(bloodPressure)];
const source = 'National Diabetes Audit: headings of the 2016/17 file';

const allThreeOld = indicator('nda.all3.old', {
  ...shared,
  title: 'National Diabetes Audit: all three targets, old: HbA1c 58, blood pressure 140/80, cholesterol below 5',
  short: 'All three targets (old)',
  versions: [
    version('NDA.all3.old', {
      from: '2012-04-01',
      to: '2017-03-31',
      source,
      evidence: 'A',
      over: measuredIn(m15, hba1c, bloodPressure),
      rules: [
        select(
          'ALL_THREE',
          'HbA1c 58 or below, blood pressure 140/80 or below, cholesterol below 5',
          all(
            latest(hba1c, atMost('value', 58), m15),
            latest(bloodPressure, pressureAtMost(140, 80), m15),
            latest(totalCholesterol, less('value', 5), m15),
          ),
        ),
      ],
      monthly,
    }),
  ],
});

/** On a statin where it is due: from 40 to 80 without cardiovascular disease, and at any age with it. */
const statinDue = any(age.between(40, 80), cardiovascularDisease.when);
const newTargets = (window: Window, diastolic: number) =>
  select(
    'ALL_THREE',
    `HbA1c 58 or below, blood pressure 140/${diastolic} or below, and a statin where it is due`,
    all(
      latest(hba1c, atMost('value', 58), window),
      latest(bloodPressure, pressureAtMost(140, diastolic), window),
      any(not(statinDue), has(issued('drug_statin'), treated)),
    ),
  );
const statinMonths = parameter('statinMonths', 6, 'months', 'the audit does not say how recent the statin has to be');

const allThreeNew = indicator('nda.all3.new', {
  ...shared,
  title: 'National Diabetes Audit: all three targets, new: HbA1c 58, blood pressure, and a statin where it is due',
  short: 'All three targets (new)',
  versions: [
    version('NDA.all3.new.80', {
      from: '2016-04-01',
      to: '2022-03-31',
      source,
      evidence: 'A',
      parameters: [statinMonths],
      over: measuredIn(m15, hba1c, bloodPressure),
      rules: [newTargets(m15, 80)],
      monthly,
    }),
    version('NDA.all3.new.90', {
      from: '2022-04-01',
      source: 'National Diabetes Audit',
      evidence: 'M',
      parameters: [statinMonths, parameter('diastolic', 90, 'mmHg', 'recalled: 140/90 since about 2021/22')],
      over: measuredIn(m12, hba1c, bloodPressure),
      rules: [newTargets(m12, 90)],
      monthly,
    }),
  ],
});

export const ndaTargets: readonly Series[] = [...single, allThreeOld, allThreeNew];
