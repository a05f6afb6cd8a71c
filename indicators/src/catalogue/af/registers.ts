import { age, all, always, coded, has, indicator, register, select, version } from '../../index.ts';
import { cvdprevent, local, nice, niceReproduced } from '../vocabulary/owners.ts';
import { atrialFibrillation, everybody } from '../vocabulary/registers.ts';

const why = 'Atrial fibrillation makes a stroke five times as likely, and many people do not know that they have it.';
const words = { direction: 'none', why } as const;
const onRegister = select('ON_REGISTER', 'is on the register', atrialFibrillation.when);

const afRegister = indicator('af.register', {
  family: 'af',
  title: 'Atrial fibrillation register',
  short: 'Register',
  ...words,
  versions: [
    version('AF001', {
      from: '2013-04-01',
      to: '2025-03-31',
      source: 'NHS England, QOF business rules to v49',
      evidence: 'A',
      over: atrialFibrillation,
      rules: [select('ON_REGISTER', 'is on the register', always)],
    }),
  ],
});

const prevalence = local('af')('af.prev', {
  title: 'Atrial fibrillation: recorded prevalence in everybody registered',
  short: 'Prevalence',
  ...words,
  over: everybody,
  rules: [onRegister],
});

const audited = cvdprevent('af', 'AF', 'names of the published indicators')('001', 'A', {
  title: 'CVDPREVENT: atrial fibrillation register in everybody registered from 18',
  short: 'Prevalence, 18 or over',
  ...words,
  over: register('registered.18', 'everybody registered from age 18', age.atLeast(18)),
  rules: [onRegister],
});

const everDiagnosed = nice('af', 'af', niceReproduced)('185', '2019-04-01', {
  title: 'NICE: atrial fibrillation ever diagnosed, resolved or not, in everybody registered',
  short: 'Ever diagnosed',
  ...words,
  over: everybody,
  rules: [select('EVER', 'atrial fibrillation ever diagnosed, resolved or not', has(coded('afib_cod')))],
});

export const registers = [afRegister, prevalence, audited, everDiagnosed];

/** The register from 18 years on: whom the audit is about. */
export const adultFibrillation = register(
  'af.18',
  'atrial fibrillation from age 18, not resolved later',
  all(age.atLeast(18), atrialFibrillation.when),
);
