export { funnel } from './funnel.ts';
export type { Funnel, FunnelKind, FunnelOptions, Limits, PlacedUnit, Unit } from './model.ts';
export { funnelSentence, funnelWarningWords, spreadWords } from './words.ts';
