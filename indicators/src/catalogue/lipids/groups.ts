import { age, all, any, not, on, type Priority, type Rule, register, select } from '../../index.ts';
import { cardiovascularDisease } from '../vocabulary/cardiovascular.ts';
import { onLipidTherapy, riskFrom } from '../vocabulary/lipids.ts';
import { local } from '../vocabulary/owners.ts';
import { diabetes, diabetesType1, kidneyDisease } from '../vocabulary/registers.ts';
import { primaryPriorities, secondaryPriorities } from './priorities.ts';

/** Every group but the last, whose people need nothing now, is a reason: `GROUP_1`, `GROUP_NO_READING`. */
const urgent = (groups: readonly Priority[]): readonly Rule[] =>
  groups
    .filter(({ when }) => when.kind !== 'always')
    .map(({ id, says, when }) => select(`GROUP_${id.toUpperCase().replaceAll(' ', '_')}`, says, when));

const own = local('lipids');
const words = { direction: 'lower', why: 'Time for reviews is short; those at the highest risk come first.' } as const;

/** How many people wait in each group of the worklists. */
export const groups = [
  own('lip.groups.secondary', {
    title: 'Cardiovascular disease: people in a priority group, by statin and last cholesterol',
    short: 'CVD: lipids to be seen first',
    ...words,
    priorities: secondaryPriorities,
    over: cardiovascularDisease,
    rules: urgent(secondaryPriorities),
  }),
  own('lip.groups.primary', {
    title: 'Risk of cardiovascular disease: people in a priority group, by QRISK, kidneys, diabetes and statin',
    short: 'Prevention: lipids to be seen first',
    ...words,
    priorities: primaryPriorities,
    over: register(
      'lip.prevent',
      'from age 18 without cardiovascular disease: QRISK 10 % or more, kidney disease, type 1 diabetes, or treated',
      all(
        age.atLeast(18),
        not(on(cardiovascularDisease)),
        any(riskFrom(10), on(kidneyDisease), all(on(diabetes), diabetesType1), onLipidTherapy()),
      ),
    ),
    rules: urgent(primaryPriorities),
  }),
];
