import { age, all, any, latest, m12, readings, register, type Series, select, type Version } from '../../index.ts';
import { hypertensionPriorities } from '../hypertension/priorities.ts';
import { bloodPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import { coronaryDisease, strokeOrTia } from '../vocabulary/cardiovascular.ts';
import { cvdprevent, namesAlone } from '../vocabulary/owners.ts';
import { pressureActions } from '../vocabulary/pressure-target.ts';

const byAge = any(
  all(age.atMost(79), latest(bloodPressure, pressureAtMost(140, 90), m12)),
  all(age.atLeast(80), latest(bloodPressure, pressureAtMost(150, 90), m12)),
);

/** One disease, `CHD` or `STRK` in the code of the audit. */
const toTarget = (disease: string, about: string, short: string, { title, when }: Version['over']): Series =>
  cvdprevent('cardiovascular', disease, namesAlone)('002', 'M', {
    title: `CVDPREVENT: ${about}: last blood pressure to the target of the age`,
    short: `${short}: BP to target, all ages`,
    direction: 'higher',
    why: 'After a heart attack or a stroke, blood pressure at target is what best prevents the next.',
    priorities: hypertensionPriorities,
    actions: pressureActions,
    over: register(`${disease.toLowerCase()}.18`, `${title} from age 18`, all(age.atLeast(18), when)),
    rules: [select('BP_OK', 'the last blood pressure in 12 months is at or below the target of the age', byAge)],
    monthly: [readings(bloodPressure)],
  });

export const auditedPressure: readonly Series[] = [
  toTarget('CHD', 'coronary heart disease', 'CHD', coronaryDisease),
  toTarget('STRK', 'stroke or TIA', 'Stroke or TIA', strokeOrTia),
];
