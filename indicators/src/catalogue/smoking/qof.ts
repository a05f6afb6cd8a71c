import {
  action,
  age,
  all,
  always,
  coded,
  has,
  indicator,
  m12,
  months,
  parameter,
  register,
  reject,
  type Series,
  select,
  version,
} from '../../index.ts';
import {
  declinedCare,
  diagnosedLast3Months,
  invitedTwice,
  type JointAdjustments,
  registeredLast3Months,
  unsuitable,
} from '../vocabulary/qof.ts';
import {
  currentSmoker,
  longTermCondition,
  longTermDiagnosis,
  statusRecorded,
  supportOffered,
  supportRecords,
} from '../vocabulary/smoking.ts';

const adjustments: JointAdjustments = {
  diagnosed: [],
  unsuitable: 'smokpcapu_cod',
  declined: 'smokpcadec_cod',
  invited: 'smokinvite_cod',
  prefix: 'SMOK',
};
const m24 = months(24);
const source = 'NHS England, QOF business rules, as supplier help pages restate them';
const why = 'Stopping to smoke does more for somebody with a long-term condition than most medicines.';
const asthma = parameter(
  'asthmaFrom',
  20,
  'years',
  'whether a medicine for asthma is asked for as well was not available',
);
const offered = select('SUPPORT', 'support to stop was offered', supportOffered(m12));
const offer = action('Offer support to stop smoking: nothing recorded in the period', always);

const smokingStatus = indicator('smok.status', {
  family: 'smoking',
  title: 'Long-term condition: smoking status recorded in the last 12 months',
  short: 'Smoking status in 12 months',
  direction: 'higher',
  why: 'Whoever is not asked is not helped to stop.',
  actions: [action('Ask whether the person smokes: no status in the last 12 months', always)],
  versions: [
    version('SMOK002', {
      from: '2013-04-01',
      source,
      evidence: 'B',
      parameters: [
        asthma,
        parameter('neverFrom', 0, 'years', 'older rules asked people who never smoked no more from 25; not applied'),
      ],
      over: longTermCondition,
      rules: [
        select('STATUS', 'the latest smoking status is of the last 12 months', statusRecorded(m12)),
        unsuitable(adjustments),
        reject(
          'SMOKSTATDEC',
          'declined to say whether they smoke (last 12 months)',
          has(coded('smokstatdec_cod'), m12),
        ),
        declinedCare(adjustments),
        invitedTwice(adjustments),
        diagnosedLast3Months(longTermDiagnosis),
        registeredLast3Months,
      ],
      monthly: [coded('nsmok_cod', 'exsmok_cod', 'lsmok_cod')],
    }),
  ],
});

const smokersFrom15 = indicator('smok.support15', {
  family: 'smoking',
  title: 'Smokers of 15 or over: support to stop offered in the last 24 months',
  short: 'Support offered to smokers, 24 months',
  direction: 'higher',
  why,
  actions: [offer],
  versions: [
    version('SMOK004', {
      from: '2013-04-01',
      source,
      evidence: 'B',
      parameters: [parameter('statusMonths', 24, 'months', 'how old the status of a smoker may be is recalled')],
      over: register(
        'smok2.smokers',
        'from age 15, recorded as a smoker in the last 24 months',
        all(age.atLeast(15), currentSmoker(m24)),
      ),
      rules: [
        select('SUPPORT', 'support to stop was offered in the last 24 months', supportOffered(m24)),
        unsuitable(adjustments),
        declinedCare(adjustments),
        invitedTwice(adjustments),
        registeredLast3Months,
      ],
      monthly: supportRecords,
    }),
  ],
});

const smokersWithCondition = indicator('smok.support', {
  family: 'smoking',
  title: 'Smokers with a long-term condition: support to stop offered in the last 12 months',
  short: 'Support offered to smokers, 12 months',
  direction: 'higher',
  why,
  actions: [offer],
  versions: [
    version('SMOK005', {
      from: '2013-04-01',
      source,
      evidence: 'B',
      parameters: [asthma, parameter('statusMonths', 12, 'months', 'how old the status may be is recalled')],
      over: register(
        'smok1.smokers',
        'a long-term condition, recorded as a smoker in the last 12 months',
        all(longTermCondition.when, currentSmoker(m12)),
      ),
      rules: [
        offered,
        unsuitable(adjustments),
        declinedCare(adjustments),
        invitedTwice(adjustments),
        diagnosedLast3Months(longTermDiagnosis),
        registeredLast3Months,
      ],
      monthly: supportRecords,
    }),
  ],
});

export const qofSmoking: readonly Series[] = [smokingStatus, smokersFrom15, smokersWithCondition];
