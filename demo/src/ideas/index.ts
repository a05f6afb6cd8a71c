import type { Topic } from '@tandem/improvement/convening';
import { atrialFibrillationIdeas } from './atrial-fibrillation.ts';
import { bloodPressureIdeas } from './blood-pressure.ts';
import { diabetesIdeas } from './diabetes.ts';
import type { Idea } from './idea.ts';

export type { Idea };

export const ideas: Readonly<Record<Topic, readonly Idea[]>> = {
  hypertension: bloodPressureIdeas,
  diabetes: diabetesIdeas,
  atrial_fibrillation: atrialFibrillationIdeas,
};
