export { chart } from './chart.ts';
export { type Difference, difference } from './compare/index.ts';
export { decilesOf } from './deciles.ts';
export { describe } from './describe.ts';
export {
  assuranceWords,
  type Comparison,
  comparison,
  type Reason,
  reasons,
  sentence,
  variationWords,
  type Words,
  warningWords,
} from './explain/index.ts';
export {
  type Funnel,
  type FunnelOptions,
  funnel,
  funnelSentence,
  funnelWarningWords,
  spreadWords,
  type Unit,
} from './funnel/index.ts';
export type {
  AssuranceIcon,
  Chart,
  ChartKind,
  ChartOptions,
  Direction,
  Gap,
  Meaning,
  Observation,
  Phase,
  Point,
  ProfileId,
  RuleName,
  Side,
  Signal,
  VariationIcon,
  Verdict,
  Warning,
} from './model.ts';
export type { Profile } from './profile.ts';
export { profileOf, profiles } from './profiles.ts';
export { RequestError } from './request-error.ts';
