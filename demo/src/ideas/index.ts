import type { Topic } from '@tandem/improvement/convening';
import { atrialFibrillation } from './atrial-fibrillation.ts';
import { bloodPressureChecked } from './blood-pressure-checked.ts';
import { bloodPressureTreated } from './blood-pressure-treated.ts';
import { diabetesChecked } from './diabetes-checked.ts';
import { diabetesTreated } from './diabetes-treated.ts';
import type { Idea, IdeaStep } from './idea.ts';

export type { Idea, IdeaStep };

export const ideas: Readonly<Record<Topic, readonly Idea[]>> = {
  hypertension: [...bloodPressureChecked, ...bloodPressureTreated],
  diabetes: [...diabetesChecked, ...diabetesTreated],
  atrial_fibrillation: atrialFibrillation,
};
