export { proposeRebase, type RebaseProposal } from './rebase.ts';
export { rebaseWords } from './rebase-words.ts';
export { type SerialCorrelation, serialCorrelation, stepsOf } from './serial.ts';
export { type MedianStep, medianSteps, type StepOptions } from './sustained.ts';
