import {
  all,
  any,
  atLeast,
  atMost,
  coded,
  exclude,
  firstKnown,
  has,
  indicator,
  invited,
  latest,
  m12,
  monthsAgo,
  not,
  parameter,
  readings,
  register,
  reject,
  scoreAtLeast,
  select,
  version,
} from '../../index.ts';
import { recordedChadsVasc, strokeRiskScore } from '../vocabulary/anticoagulants.ts';
import { cvdprevent, local, nice } from '../vocabulary/owners.ts';
import { declinedCare, unsuitable } from '../vocabulary/qof.ts';
import { atrialFibrillation } from '../vocabulary/registers.ts';
import { chadsVasc } from '../vocabulary/scores.ts';
import { adjustments, newcomers } from './cascade.ts';
import { adultFibrillation } from './registers.ts';

const why = 'Who needs an anticoagulant shows in the risk of stroke, and the risk rises with age and illness.';
const words = { direction: 'higher', why } as const;
const ever = { kind: 'ever' } as const;

const recordedThisYear = has(coded('chadvasc_cod'), m12);
const scored = select('CHADVASC', 'CHA2DS2-VASc recorded in the last 12 months', recordedThisYear);
/** A score of 2 or more does not fall below it again, so nobody asks for it every year. */
const alreadyHigh = exclude(
  'CHAD_VAL2',
  'the latest score is 12 months old or more and was 2 or more (CHADS2 until March 2015)',
  latest(strokeRiskScore, atLeast(firstKnown('vasc', 'chads'), 2), monthsAgo(12, null)),
);

const qof = indicator('af.risk', {
  family: 'af',
  title: 'Atrial fibrillation: risk of stroke assessed with CHA2DS2-VASc in the last 12 months',
  short: 'Stroke risk assessed',
  ...words,
  versions: [
    version('AF006', {
      from: '2015-04-01',
      source: 'NHS England, QOF business rules to v51',
      evidence: 'A',
      over: atrialFibrillation,
      rules: [
        alreadyHigh,
        scored,
        unsuitable(adjustments),
        declinedCare(adjustments),
        reject(
          'AFIBINV1',
          'two invitations at least 7 days apart (last 12 months)',
          invited(coded('afibinvite_cod'), null),
        ),
        ...newcomers,
      ],
    }),
  ],
});

const audited = cvdprevent('af', 'AF', 'name of the indicator; scores and window recalled')('004', 'M', {
  title: 'CVDPREVENT: atrial fibrillation with a low risk of stroke: risk assessed in 12 months',
  short: 'Low risk assessed again',
  ...words,
  parameters: [
    parameter('highestScore', 1, 'points', 'only the name, low risk, was read'),
    parameter('windowMonths', 12, 'months', 'only the name was read'),
  ],
  over: register(
    'af.18.low',
    'atrial fibrillation from age 18, latest CHA2DS2-VASc 0 or 1',
    all(adultFibrillation.when, latest(recordedChadsVasc, atMost('value', 1), ever)),
  ),
  rules: [scored],
});

const standard = nice('af', 'af')('127', '2015-04-01', {
  title: 'NICE: atrial fibrillation: risk of stroke assessed in 12 months, unless it was 2 or more before',
  short: 'Stroke risk assessed, no exceptions',
  ...words,
  over: atrialFibrillation,
  rules: [alreadyHigh, scored],
});

const anyScore = local('af')('af.scored', {
  title: 'Atrial fibrillation: risk of stroke known: 2 or more at any time, or assessed in 12 months',
  short: 'Stroke risk known',
  ...words,
  over: atrialFibrillation,
  rules: [
    select(
      'RISK_KNOWN',
      'the latest CHA2DS2-VASc is 2 or more, or one was recorded in the last 12 months',
      any(latest(recordedChadsVasc, atLeast('value', 2), ever), recordedThisYear),
    ),
  ],
});

const tooLow = local('af')('af.underscored', {
  title: 'Atrial fibrillation: recorded CHA2DS2-VASc below 2 while the record adds up to 2 or more',
  short: 'Score recorded too low',
  direction: 'lower',
  why: 'A score that was not brought up to date hides a person who needs an anticoagulant: nothing of QOF shows it.',
  over: register(
    'af.scored',
    'atrial fibrillation with a recorded CHA2DS2-VASc',
    all(atrialFibrillation.when, has(readings(recordedChadsVasc))),
  ),
  rules: [
    select(
      'TOO_LOW',
      'the latest recorded score is 0 or 1 and the record adds up to 2 or more',
      all(not(latest(recordedChadsVasc, atLeast('value', 2), ever)), scoreAtLeast(chadsVasc, 2)),
    ),
  ],
});

export const strokeRisk = [qof, audited, standard, anyScore, tooLow];
