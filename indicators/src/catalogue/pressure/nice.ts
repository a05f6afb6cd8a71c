import {
  age,
  all,
  coded,
  has,
  latest,
  m12,
  months,
  type Register,
  readings,
  register,
  type Series,
  select,
} from '../../index.ts';
import { hypertensionPriorities } from '../hypertension/priorities.ts';
import { bloodPressure, pressureBelow } from '../vocabulary/blood-pressure.ts';
import { coronaryDisease, peripheralDisease, strokeOrTia } from '../vocabulary/cardiovascular.ts';
import { nice, niceReproduced } from '../vocabulary/owners.ts';
import { pressureActions } from '../vocabulary/pressure-target.ts';
import { hypertension } from '../vocabulary/registers.ts';

/** Two indicators of each disease, by age: whoever is on two registers counts in both. Limits of NICE are strict. */
const diseases: readonly [numbers: readonly [string, string], id: string, about: string, over: Register][] = [
  [['239', '240'], 'hyp', 'hypertension', hypertension],
  [['241', '242'], 'chd', 'coronary heart disease', coronaryDisease],
  [['243', '244'], 'stia', 'stroke or TIA', strokeOrTia],
  [['245', '246'], 'pad', 'peripheral arterial disease', peripheralDisease],
];
const ages = [
  { id: 'le79', said: '79 or under', when: age.atMost(79), limit: 140 },
  { id: 'ge80', said: '80 or over', when: age.atLeast(80), limit: 150 },
] as const;
/** Our choice, for want of a source: the day these came onto the menu was not read. */
const from = '2023-04-01';

const toTarget = ([numbers, id, about, over]: (typeof diseases)[number]): Series[] =>
  ages.map(({ id: years, said, when, limit }, at) =>
    nice('cardiovascular', id)(numbers[at] ?? '', from, {
      title: `NICE: ${about}, ${said}: last blood pressure below ${limit}/90 (home ${limit - 5}/85)`,
      short: `BP below ${limit}/90: ${about}, ${said} (NICE)`,
      direction: 'higher',
      why: 'Blood pressure below its target is what best prevents a heart attack or a stroke.',
      priorities: hypertensionPriorities,
      actions: pressureActions,
      over: register(`${id}.${years}`, `${about}, ${said}`, all(over.when, when)),
      rules: [
        select(
          'BP_OK',
          `the last blood pressure in 12 months is below ${limit}/90, or ${limit - 5}/85 at home`,
          latest(bloodPressure, pressureBelow(limit, 90), m12),
        ),
      ],
      monthly: [readings(bloodPressure)],
    }),
  );

const pressure = coded('bp_cod');

export const nicePressure: readonly Series[] = [
  ...diseases.flatMap(toTarget),
  nice('hypertension', 'hyp', niceReproduced)('112', '2015-04-01', {
    title: 'NICE: age 40 or over: blood pressure recorded in five years',
    short: 'BP in 5 years, 40 or over (NICE)',
    direction: 'higher',
    why: 'Most people with high blood pressure feel nothing; measuring finds them.',
    over: register('registered.40', 'everybody registered from age 40', age.atLeast(40)),
    rules: [select('BP_DONE', 'blood pressure recorded in the last 5 years', has(pressure, months(60)))],
    monthly: [pressure],
  }),
];
