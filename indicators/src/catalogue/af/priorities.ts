import {
  age,
  all,
  always,
  any,
  atLeast,
  atMost,
  both,
  coded,
  has,
  latest,
  latestOf,
  less,
  measured,
  months,
  not,
  priority,
  readings,
  recordedElseComputed,
  scoreAtLeast,
  sex,
  within,
} from '../../index.ts';
import {
  anticoagulated,
  creatinineTested,
  onAntiplatelet,
  onDoac,
  recordedChadsVasc,
} from '../vocabulary/anticoagulants.ts';
import { chadsVasc, clearance, clearanceReading, hasBled, orbit } from '../vocabulary/scores.ts';

const ever = { kind: 'ever' } as const;
const weight = measured('weight', 'weight_cod', [20, 300]);
/** Rockwood: level 6, and 7 to 9. */
const frail = (level: 'six' | 'seven') => latestOf({ six: coded('cfs6_cod'), seven: coded('cfs7to9_cod') }, [level]);

const untreated = not(anticoagulated);
const atLeastAtRisk = (from: number) => recordedElseComputed(recordedChadsVasc, chadsVasc, from);
const noRecentScore = not(has(readings(recordedChadsVasc), months(24)));

const bleedsEasily = any(
  onAntiplatelet,
  scoreAtLeast(hasBled, 3),
  scoreAtLeast(orbit, 4),
  all(
    onDoac,
    any(latest(clearanceReading, less(clearance, 40), ever), latest(weight, less('value', 50), ever), frail('seven')),
  ),
);
const doseToReview = any(
  not(has(creatinineTested, months(15))),
  all(
    onDoac,
    any(
      latest(clearanceReading, within(clearance, 40, 60), ever),
      latest(weight, both(atLeast('value', 50), atMost('value', 60)), ever),
      age.atLeast(75),
      frail('six'),
    ),
  ),
);
/** Women score 1 for their sex alone; whoever has 2 is in the first group. */
const lowerRisk = any(all(sex('M'), atLeastAtRisk(1)), all(age.atLeast(66), noRecentScore));

/**
 * The groups of North Central London's long-term conditions scheme, with one of our own before them: the person at high risk
 * of a stroke and without an anticoagulant.
 */
export const fibrillationPriorities = [
  priority(
    '1',
    'not anticoagulated, CHA2DS2-VASc 2 or more (recorded, else computed)',
    all(untreated, atLeastAtRisk(2)),
  ),
  priority('2', 'anticoagulated, and a high risk of bleeding or of too high a dose', all(anticoagulated, bleedsEasily)),
  priority(
    '3',
    'anticoagulated and the dose is due for review; or not, and at some risk or with no score in two years',
    any(all(anticoagulated, doseToReview), all(untreated, lowerRisk)),
  ),
  priority('4', 'everybody else', always),
];
