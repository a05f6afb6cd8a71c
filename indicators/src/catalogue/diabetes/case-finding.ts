import {
  age,
  all,
  any,
  atLeast,
  coded,
  ethnicity,
  has,
  indicator,
  latest,
  m12,
  measured,
  months,
  monthsAgo,
  not,
  parameter,
  register,
  select,
  version,
  within,
} from '../../index.ts';
import { coronaryDisease, peripheralDisease, strokeOrTia } from '../vocabulary/cardiovascular.ts';
import { hba1c } from '../vocabulary/diabetes.ts';
import {
  atrialFibrillation,
  diabetesAnyAge,
  heartFailure,
  hypertension,
  kidneyDiseaseAnyAge,
} from '../vocabulary/registers.ts';

const ever = { kind: 'ever' } as const;
const bodyMass = measured('body mass index', 'bmival_cod', [10, 150]);
/** Groups whose risk begins 2.5 kg/m² earlier (NICE PH46), by the letters of the 2001 census. */
const earlier = ethnicity('D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S');
const heavy = (from: number) =>
  any(
    latest(bodyMass, atLeast('value', from), ever),
    all(earlier, latest(bodyMass, atLeast('value', from - 2.5), ever)),
  );
const untested = not(has({ kind: 'reading', reading: hba1c, where: null }, months(24)));
const overYear = monthsAgo(12, null);

/** People on one of these registers are found by their reviews. */
const unknown = register(
  'casefind.dm',
  'from age 18, on none of the registers whose reviews test for diabetes',
  all(
    age.atLeast(18),
    not(
      any(
        ...[
          atrialFibrillation,
          coronaryDisease,
          diabetesAnyAge,
          heartFailure,
          hypertension,
          kidneyDiseaseAnyAge,
          peripheralDisease,
          strokeOrTia,
        ].map(({ when }) => when),
        has(coded('nafld_cod')),
      ),
    ),
  ),
);

export const caseFinding = indicator('dm.casefind', {
  family: 'diabetes',
  title: 'Diabetes possible and not looked for: people to test, in groups',
  short: 'To be tested for diabetes',
  direction: 'lower',
  why: 'Diabetes that nobody has found does its harm for years before it is felt.',
  versions: [
    version('dm.casefind.1', {
      from: '2004-04-01',
      source: "North Central London's long-term conditions scheme, groups DM 61 to 66",
      evidence: 'B',
      parameters: [
        parameter('fromAge', 18, 'years', 'the scheme names no age for these groups'),
        parameter('ethnicStep', 2.5, 'kg/m²', 'which groups of ethnicity the scheme lists was not read'),
      ],
      over: unknown,
      rules: [
        select(
          'DM61',
          'the latest HbA1c is 48 or above and no diabetes is coded',
          latest(hba1c, atLeast('value', 48), ever),
        ),
        select(
          'DM62',
          'past diabetes of pregnancy and no HbA1c in 12 months',
          all(has(coded('gestdiab_cod')), not(has({ kind: 'reading', reading: hba1c, where: null }, m12))),
        ),
        select(
          'DM63',
          'the latest HbA1c, over 12 months old, is 46 or 47',
          latest(hba1c, within('value', 46, 48), overYear),
        ),
        select('DM64', 'body mass index 35 or above and no HbA1c in 24 months', all(heavy(35), untested)),
        select('DM65', 'body mass index 30 to 35 and no HbA1c in 24 months', all(heavy(30), untested)),
        select(
          'DM66',
          'the latest HbA1c, over 12 months old, is 42 to 45',
          latest(hba1c, within('value', 42, 46), overYear),
        ),
      ],
    }),
  ],
});
