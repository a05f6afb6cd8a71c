import {
  action,
  age,
  type DayTest,
  exclude,
  has,
  indicator,
  m12,
  not,
  parameter,
  type Reading,
  readings,
  type Series,
  version,
} from '../../index.ts';
import { bloodPressure, clinicAtMost, clinicPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import { diabetes, moderatelyFrail } from '../vocabulary/registers.ts';
import { expiring, olderExceptions, outcome, rulesOf } from './cascade.ts';
import { diabetesPriorities } from './priorities.ts';

const cascade = (reading: Reading, target: DayTest, { declined }: { declined: string }) =>
  outcome(
    reading,
    target,
    {
      reason: 'BP_OK',
      says: 'the last blood pressure in 12 months is at or below the target',
      invite: 'DMBPINVITE',
    },
    {
      clinical: [expiring('HTMAX', 'on the most treatment the person tolerates', 'htmax_cod')],
      declined: [expiring(declined, 'declined blood pressure measurement', 'bpdec_cod')],
    },
  );
const frail = exclude('MDSEVFRAIL', 'moderate or severe frailty', moderatelyFrail);

const words = {
  family: 'diabetes',
  direction: 'higher',
  why: 'In diabetes high blood pressure does as much harm as high sugar: to heart, brain, eyes and kidneys.',
  priorities: diabetesPriorities,
  actions: [
    action('Measure the blood pressure: none in the last 12 months', not(has(readings(bloodPressure), m12))),
    action('Review treatment: the last blood pressure is above the target', has(readings(bloodPressure), m12)),
  ],
} as const;

const home = parameter('homeLower', 5, 'mmHg below the clinic target at home');
const withHome = { over: diabetes, monthly: [readings(bloodPressure)] };
const clinicOnly = { over: diabetes, monthly: [readings(clinicPressure)] };
const oldest = 79;

export const bpNotFrail = indicator('dm.bp.nofrail', {
  ...words,
  title: 'Diabetes without moderate or severe frailty: last blood pressure at or below the target of its year',
  short: 'BP to target, not frail',
  versions: [
    version('DM019', {
      from: '2019-04-01',
      to: '2023-03-31',
      source: rulesOf('v44 to v46'),
      evidence: 'B',
      parameters: [parameter('diastolic', 80, 'mmHg', 'the target 140/80 is recalled, not read')],
      ...clinicOnly,
      rules: [frail, ...cascade(clinicPressure, clinicAtMost(140, 80), { declined: 'BPDEC' })],
    }),
    version('DM033', {
      from: '2023-04-01',
      to: '2025-03-31',
      source: rulesOf('v48 and v49'),
      evidence: 'A',
      parameters: [
        home,
        parameter(
          'ambulatoryFrom',
          2023,
          'April',
          'one secondary source says that QOF took ambulatory readings from 2024/25',
        ),
      ],
      ...withHome,
      rules: [frail, ...cascade(bloodPressure, pressureAtMost(140, 90), { declined: 'BPORHBPDEC' })],
    }),
    version('DM036', {
      from: '2025-04-01',
      source: `${rulesOf('v50 and v51')}; NICE IND249`,
      evidence: 'B',
      parameters: [
        home,
        parameter(
          'maxAge',
          oldest,
          'years',
          '79 for 2025/26; for 2026/27 one reading of the guidance says 70, while NICE IND249, which it cites, says 79',
        ),
        parameter('frailtyFromScore', 0, '1: a frailty score counts as a grade', 'disputed for 2026/27'),
      ],
      ...withHome,
      rules: [
        frail,
        exclude('PAT_AGE', `older than ${oldest}`, not(age.atMost(oldest))),
        ...cascade(bloodPressure, pressureAtMost(140, 90), { declined: 'BPORHBPDEC' }),
      ],
    }),
  ],
});

/** DM002 and DM003 looked at everybody on the register, at clinic readings alone. */
const older = (number: string, high: number, low: number): Series =>
  indicator(`dm.qof.bp.${high}.${low}`, {
    ...words,
    title: `Diabetes: last blood pressure ${high}/${low} or below (to 2019)`,
    short: `BP ${high}/${low} or below (QOF)`,
    versions: [
      version(number, {
        from: '2012-04-01',
        to: '2019-03-31',
        source: rulesOf('before v44'),
        evidence: 'M',
        parameters: [olderExceptions],
        ...clinicOnly,
        rules: cascade(clinicPressure, clinicAtMost(high, low), { declined: 'BPDEC' }),
      }),
    ],
  });

export const bpOlder = [older('DM002', 150, 90), older('DM003', 140, 80)];
