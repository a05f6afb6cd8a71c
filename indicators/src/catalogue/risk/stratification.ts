import { action, always, type Priority, type Series } from '../../index.ts';
import { fibrillationPriorities } from '../af/priorities.ts';
import { hypertensionPriorities } from '../hypertension/priorities.ts';
import { pressureActions } from '../vocabulary/pressure-target.ts';
import { atrialFibrillation, hypertension } from '../vocabulary/registers.ts';
import { grouped } from './population.ts';

/** Everybody but the last group, which is of those who need nothing now. */
const urgent = (groups: readonly Priority[]) => groups.filter(({ when }) => when.kind !== 'always');
const why = 'Time for reviews is short; those at the highest risk come first.';

/** Whole registers by priority group: how many people wait in each, and a worklist of all of them. */
export const stratification: readonly Series[] = [
  grouped('hyp.groups', {
    title: 'Hypertension: people in a priority group, by the last blood pressure and what adds to the risk',
    short: 'Hypertension: to be seen first',
    why,
    actions: pressureActions,
    over: hypertension,
    groups: urgent(hypertensionPriorities),
  }),
  grouped('af.groups', {
    title: 'Atrial fibrillation: people in a priority group, by the risk of stroke and of bleeding',
    short: 'Atrial fibrillation: to be seen first',
    why,
    actions: [action('Review anticoagulation: see the group for what to look at', always)],
    over: atrialFibrillation,
    groups: urgent(fibrillationPriorities),
  }),
];
