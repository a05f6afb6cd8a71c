import { always, indicator, select, version } from '../../index.ts';
import { diabetes, diabetesType1, diabetesType2, everybody } from '../vocabulary/registers.ts';

const why = 'People who are not on the register are not called, measured or treated.';

export const dmRegister = indicator('dm.register', {
  family: 'diabetes',
  title: 'Diabetes register from age 17, with the type',
  short: 'Register',
  direction: 'none',
  why,
  versions: [
    version('DM017', {
      from: '2012-04-01',
      to: '2025-03-31',
      source: 'NHS England, QOF business rules to v49',
      evidence: 'A',
      over: diabetes,
      rules: [
        select('DMTYPE1', 'the latest code of a type says type 1; of two of one day type 1 counts', diabetesType1),
        select('DMTYPE2', 'the latest code of a type says type 2', diabetesType2),
        select('NO_TYPE', 'no type is recorded', always),
      ],
    }),
  ],
});

export const dmPrevalence = indicator('dm.prev', {
  family: 'diabetes',
  title: 'Diabetes: recorded prevalence in everybody registered',
  short: 'Prevalence',
  direction: 'none',
  why,
  versions: [
    version('dm.prev.1', {
      from: '2004-04-01',
      source: 'local set; the register of QOF over the list',
      evidence: 'M',
      over: everybody,
      rules: [select('ON_REGISTER', 'is on the register', diabetes.when)],
    }),
  ],
});
