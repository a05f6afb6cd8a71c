import {
  age,
  always,
  coded,
  has,
  indicator,
  m12,
  months,
  parameter,
  readings,
  register,
  reject,
  select,
  version,
} from '../../index.ts';
import { bloodPressure } from '../vocabulary/blood-pressure.ts';
import { registeredLast3Months } from '../vocabulary/qof.ts';
import { everybody, hypertension } from '../vocabulary/registers.ts';

const onRegister = select('ON_REGISTER', 'is on the register', hypertension.when);
const why = 'People with high blood pressure who are not on the register are not called, measured or treated.';

export const hypRegister = indicator('hyp.register', {
  family: 'hypertension',
  title: 'Hypertension register',
  short: 'Register',
  direction: 'none',
  why,
  versions: [
    version('HYP001', {
      from: '2004-04-01',
      to: '2025-03-31',
      source: 'NHS England, QOF business rules to v49',
      evidence: 'A',
      over: hypertension,
      rules: [select('ON_REGISTER', 'is on the register', always)],
    }),
  ],
});

export const hypPrevalence = indicator('hyp.prev', {
  family: 'hypertension',
  title: 'Hypertension: recorded prevalence in everybody registered',
  short: 'Prevalence',
  direction: 'none',
  why,
  versions: [
    version('hyp.prev.1', {
      from: '2004-04-01',
      source: 'local set; the register of QOF over the list',
      evidence: 'M',
      over: everybody,
      rules: [onRegister],
    }),
  ],
});

const from45 = register('registered.45', 'everybody registered from age 45', age.atLeast(45));
const fiveYears = months(60);

export const bpRecorded = indicator('bp.recorded45', {
  family: 'hypertension',
  title: 'Blood pressure recorded in the last five years, age 45 or over',
  short: 'BP in 5 years, 45 or over',
  direction: 'higher',
  why: 'Most people with high blood pressure feel nothing; measuring finds them.',
  versions: [
    version('BP002', {
      from: '2013-04-01',
      source: 'NHS England, QOF business rules; exceptions read in supplier help pages of v49 and v50',
      evidence: 'B',
      parameters: [parameter('windowMonths', 60, 'months')],
      over: from45,
      rules: [
        select('BP_DONE', 'blood pressure recorded in the last 5 years', has(coded('bp_cod'), fiveYears)),
        reject('BPDEC', 'declined blood pressure measurement (last 5 years)', has(coded('bpdec_cod'), fiveYears)),
        registeredLast3Months,
      ],
      monthly: [coded('bp_cod')],
    }),
  ],
});

export const hypBp12 = indicator('hyp.bp12', {
  family: 'hypertension',
  title: 'Hypertension: blood pressure measured in the last 12 months',
  short: 'BP measured in 12 months',
  direction: 'higher',
  why,
  versions: [
    version('hyp.bp12.1', {
      from: '2004-04-01',
      source: 'local set',
      evidence: 'M',
      over: hypertension,
      rules: [select('BP_DONE', 'blood pressure measured in the last 12 months', has(readings(bloodPressure), m12))],
      monthly: [readings(bloodPressure)],
    }),
  ],
});
