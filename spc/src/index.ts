export { chart } from './chart.ts';
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
export type {
  AssuranceIcon,
  Chart,
  ChartKind,
  ChartOptions,
  Direction,
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
export { describe, type Profile, profiles } from './profiles.ts';
