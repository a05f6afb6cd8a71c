import {
  action,
  all,
  always,
  coded,
  codedBetween,
  exclude,
  first,
  follows,
  has,
  indicator,
  m9,
  months,
  not,
  parameter,
  register,
  select,
  version,
} from '../../index.ts';
import { diabetes } from '../vocabulary/registers.ts';
import { expiring, process, rulesOf } from './cascade.ts';

const diagnosed = coded('dm_cod');
const referred = follows(coded('dsep_cod'), { after: diagnosed, pick: 'first', toDays: 279 });

/** Twelve months of diagnoses, each seen once its nine months are over: so from 21 months back. */
const newlyDiagnosed = register(
  'dm.new',
  'diabetes from age 17, first diagnosed in the last 21 months, on or after 1 April 2013',
  all(diabetes.when, first(diagnosed, months(21)), not(has(codedBetween({ before: '2013-04-01' }, 'dm_cod')))),
);

export const education = indicator('dm.education', {
  family: 'diabetes',
  title: 'Diabetes newly diagnosed: referred to structured education within nine months',
  short: 'Referred to education',
  direction: 'higher',
  why: 'People who understand their diabetes look after it better for the rest of their lives.',
  actions: [action('Refer to structured education', always)],
  versions: [
    version('DM014', {
      from: '2013-04-01',
      source: rulesOf('to v51'),
      evidence: 'A',
      parameters: [parameter('referralDays', 279, 'days')],
      over: newlyDiagnosed,
      // Nobody reaches DIAG1_DAT: who was diagnosed in the last 3 months is referred, or not yet due. It is a field all the same.
      rules: [
        exclude(
          'NOT_YET',
          'diagnosed less than 9 months ago and not referred yet',
          all(first(diagnosed, m9), not(referred)),
        ),
        ...process(select('DSEP', 'referred within 279 days of the first diagnosis', referred), {
          clinical: [expiring('DSEPPU', 'unsuitable for structured education', 'dseppu_cod')],
          declined: [expiring('DSEPDEC', 'declined structured education', 'dsepdec_cod')],
          service: [expiring('DSEPSU', 'structured education is not available', 'dsepsu_cod')],
        }),
      ],
      monthly: [coded('dsep_cod')],
    }),
  ],
});
