export { type Comparison, comparison } from './comparison.ts';
export { assuranceWords, variationWords, warningWords } from './labels.ts';
export { type Reason, reasons } from './reasons.ts';
export { sentence } from './sentence.ts';
export type { Words } from './words.ts';
