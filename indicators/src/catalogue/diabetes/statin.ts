import {
  action,
  age,
  all,
  always,
  any,
  coded,
  exclude,
  has,
  indicator,
  issued,
  latest,
  less,
  m12,
  months,
  not,
  parameter,
  reject,
  select,
  treated,
  version,
} from '../../index.ts';
import { cardiovascularDisease } from '../vocabulary/cardiovascular.ts';
import {
  diabetesWithHistory,
  diabetesWithHistorySince2025,
  historySince2025,
  recordedRisk,
} from '../vocabulary/diabetes.ts';
import { diabetes, diabetesType2, moderatelyFrail } from '../vocabulary/registers.ts';
import { expiring, persisting, process, rulesOf } from './cascade.ts';

const onStatin = has(issued('drug_statin'), treated);
const statin = select('STATIN', 'a statin issued in the last 6 months', onStatin);

/** Why somebody may do without a statin: intolerance and lasting contraindication for good, the rest for 12 months. */
const noStatin = any(has(coded('statintol_cod', 'xstat_cod')), has(coded('txstat_cod', 'statindec_cod'), m12));
const others = ['bempedoic', 'ezetimibe', 'inclisiran', 'pcsk9'] as const;
const onOther = has(issued(...others.map((name) => `drug_${name}`)), treated);
const lipidLowering = select(
  'STATIN_OR_LLT',
  'a statin issued in the last 6 months, or where a statin is not for this person bempedoic acid, ezetimibe, inclisiran or a PCSK9 inhibitor',
  any(onStatin, all(noStatin, onOther)),
);
/** Against each of them: an allergy or a reaction at any time; contraindicated, not indicated or declined in 12 months. */
const against = ['bempacid', 'ezetimibe', 'inclisiran', 'pcsk9i'].map((name) =>
  any(
    has(coded(`${name}all_cod`, `${name}adv_cod`)),
    has(coded(`${name}con_cod`, `${name}nind_cod`, `${name}dec_cod`), m12),
  ),
);
/** Every other reason against a statin is an exception by itself and comes first. */
const noOther = reject(
  'OLLTCONDEC',
  'intolerant of statins, and there is a reason against each of the other medicines (allergy or reaction at any time; contraindicated, not indicated or declined in the last 12 months)',
  all(has(coded('statintol_cod')), ...against),
);

const clinical = [
  persisting('XSTAT', 'a statin is contraindicated', 'xstat_cod'),
  expiring('TXSTAT', 'a statin is contraindicated for now', 'txstat_cod'),
  expiring('CHOLMAX', 'on the most cholesterol treatment the person tolerates', 'cholmax_cod'),
];
const declined = [expiring('STATINDEC', 'declined a statin', 'statindec_cod')];
const cascade2019 = process(statin, { clinical, declined });
const cascade2025 = process(lipidLowering, { clinical, declined: [...declined, noOther] });

/** Type 2 alone: in type 1 the risk score says nothing. */
export const lowRisk = exclude(
  'LOWRISK',
  'type 2, and the latest cardiovascular risk score, of the last 3 years, is below 10 %',
  all(diabetesType2, latest(recordedRisk, less('value', 10), months(36))),
);
const tooYoung = exclude('PAT_AGE', 'younger than 40', not(age.atLeast(40)));
const frail = exclude('MDSEVFRAIL', 'moderate or severe frailty', moderatelyFrail);
const otherParameter = parameter(
  'otherLipidLowering',
  1,
  '1: the exception for all other medicines asks for intolerance of statins too',
  'read in one secondary source (v50), which does not spell this exception out',
);

const words = {
  family: 'diabetes',
  direction: 'higher',
  why: 'Diabetes doubles the risk of a heart attack; a statin takes a quarter of it away.',
  actions: [action('Offer a statin, or record why not', always)],
} as const;

export const statinWithoutHistory = indicator('dm.statin.nocvd', {
  ...words,
  title:
    'Diabetes from 40 without cardiovascular disease or frailty: statin (from 2025 another medicine where it is not for them)',
  short: 'Statin, without CVD',
  versions: [
    version('DM022', {
      from: '2019-04-01',
      to: '2025-03-31',
      source: rulesOf('v44 to v49'),
      evidence: 'A',
      parameters: [parameter('riskYears', 3, 'years')],
      over: diabetes,
      rules: [
        tooYoung,
        exclude('CVD', 'coronary or peripheral disease, stroke without bleeding, or TIA', cardiovascularDisease.when),
        frail,
        lowRisk,
        ...cascade2019,
      ],
      monthly: [issued('drug_statin')],
    }),
    version('DM034', {
      from: '2025-04-01',
      source: `${rulesOf('v50')}; read in a supplier's help page`,
      evidence: 'B',
      parameters: [parameter('riskYears', 3, 'years'), otherParameter],
      over: diabetes,
      rules: [
        tooYoung,
        exclude(
          'CVD',
          'coronary or peripheral disease, stroke, TIA, familial hypercholesterolaemia or CKD 3 to 5',
          historySince2025,
        ),
        frail,
        lowRisk,
        ...cascade2025,
      ],
      monthly: [issued('drug_statin')],
    }),
  ],
});

export const statinWithHistory = indicator('dm.statin.cvd', {
  ...words,
  title: 'Diabetes with cardiovascular disease: statin (from 2025 another medicine where it is not for them)',
  short: 'Statin, with CVD',
  versions: [
    version('DM023', {
      from: '2019-04-01',
      to: '2025-03-31',
      source: rulesOf('v44 to v49'),
      evidence: 'A',
      over: diabetesWithHistory,
      rules: cascade2019,
      monthly: [issued('drug_statin')],
    }),
    version('DM035', {
      from: '2025-04-01',
      source: `${rulesOf('v50')}; read in a supplier's help page`,
      evidence: 'B',
      parameters: [otherParameter],
      over: diabetesWithHistorySince2025,
      rules: [exclude('HSTRK', 'a stroke with bleeding, ever', has(coded('hstrk_cod'))), ...cascade2025],
      monthly: [issued('drug_statin')],
    }),
  ],
});
