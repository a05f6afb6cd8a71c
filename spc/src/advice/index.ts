export type { Alternative } from './choices.ts';
export { adviseChart, type ChartAdvice } from './choose.ts';
export type { DataDescription, Measured } from './data.ts';
export { type DataGuess, describeData } from './describe-data.ts';
export { proposeRebase, type RebaseProposal } from './rebase.ts';
export { rebaseWords } from './rebase-words.ts';
export { type SerialCorrelation, serialCorrelation, stepsOf } from './serial.ts';
export { type MedianStep, medianSteps, type StepOptions } from './sustained.ts';
