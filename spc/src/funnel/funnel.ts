import { checkUnits } from './check.ts';
import { curveOver } from './curve.ts';
import { distances, type Kind, tails } from './kind.ts';
import type { Funnel, FunnelKind, FunnelOptions, FunnelWarning, Limits, PlacedUnit, Unit } from './model.ts';
import { proportion } from './proportion.ts';
import { rate } from './rate.ts';
import { type Distance, type Spread, spreadOf, truncated, winsorised } from './spread.ts';
import { standardisedRatio } from './standardised-ratio.ts';

const kinds: Readonly<Record<FunnelKind, Kind>> = {
  'funnel-pr': proportion,
  'funnel-rc': rate,
  'funnel-sr': standardisedRatio,
};

/** Fewer units tell little about how much units differ. */
const fewUnits = 10;

/**
 * Places units around what all are compared with: exact limits by chance alone, and limits widened for how much the units
 * differ beyond it. Ratios and lines are multiplied at the very end; z, phi and tau2 never are.
 *
 * @throws RequestError where the input makes no sense (see `checkUnits`)
 */
export function funnel(given: readonly Unit[], options: FunnelOptions): Funnel {
  const kind = kinds[options.kind];
  checkUnits(given, options, kind.isProportion);
  const units = rounded(given, options);
  const known = units.filter(({ denominator }) => denominator > 0);
  const target = options.target ?? (known.length === 0 ? Number.NaN : kind.target(known));
  const distant = known.map((unit) => distanceOf(kind, unit, target, options));
  const spread = isDegenerate(target, options) ? { phi: 0, tau2: 0 } : spreadAmong(distant, options);
  const limitsAt = (denominator: number) => finiteOrNull(limitsOf(kind, target, denominator, spread, options));
  const { multiply = 1, overdispersionAdjusted: adjusted = false, outlierLimit = 99 } = options;
  return {
    kind: options.kind,
    target: target * multiply,
    multiply,
    ...spread,
    adjusted,
    outlierLimit,
    units: units.map((unit) => placed(unit, kind, target, options, limitsAt)),
    curve: curveOver(known, limitsAt),
    warnings: warningsOf(units, target, options),
  };
}

/** Expected counts of the SHMI are published with two decimals. */
function rounded(units: readonly Unit[], { kind, standardisedRatioMethod }: FunnelOptions): readonly Unit[] {
  if (kind !== 'funnel-sr' || standardisedRatioMethod !== 'SHMI') return units;
  return units.map((unit) => ({ ...unit, denominator: Math.round(unit.denominator * 100) / 100 }));
}

/** Chance has no room where all or none have it. */
function isDegenerate(target: number, { kind }: FunnelOptions): boolean {
  return target === 0 || (kind === 'funnel-pr' && target === 1);
}

function distanceOf(kind: Kind, unit: Unit, target: number, options: FunnelOptions): Distance {
  const { distance, s } = kind.distance(unit, target, options);
  return { z: distance / s, weight: 1 / (s * s) };
}

function spreadAmong(all: readonly Distance[], { kind, standardisedRatioMethod, trimBy = 0.1 }: FunnelOptions): Spread {
  if (kind === 'funnel-sr' && standardisedRatioMethod === 'SHMI') return spreadOf(truncated(all, trimBy));
  return all.length === 0 ? spreadOf([]) : spreadOf(winsorised(all, trimBy));
}

function limitsOf(kind: Kind, target: number, denominator: number, { tau2 }: Spread, options: FunnelOptions): Limits {
  const { multiply = 1 } = options;
  const flat = { lower: target, upper: target };
  const degenerate = isDegenerate(target, options);
  const exact = (tail: number) => (degenerate ? flat : kind.exact(target, denominator, tail));
  const widened = (sigmas: number) => (degenerate ? flat : kind.widened(target, denominator, sigmas, tau2, options));
  const [inner, outer] = [exact(tails.inner), exact(tails.outer)];
  const [wideInner, wideOuter] = [widened(distances.inner), widened(distances.outer)];
  return {
    lcl95: inner.lower * multiply,
    ucl95: inner.upper * multiply,
    lcl998: outer.lower * multiply,
    ucl998: outer.upper * multiply,
    odLcl95: wideInner.lower * multiply,
    odUcl95: wideInner.upper * multiply,
    odLcl998: wideOuter.lower * multiply,
    odUcl998: wideOuter.upper * multiply,
  };
}

/** Where next to nothing is expected a limit on the logarithm may lie beyond every number: then there is none. */
function finiteOrNull(limits: Limits): Limits | null {
  return Object.values(limits).every(Number.isFinite) ? limits : null;
}

function placed(
  unit: Unit,
  kind: Kind,
  target: number,
  options: FunnelOptions,
  limitsAt: (denominator: number) => Limits | null,
): PlacedUnit {
  if (unit.denominator === 0) return { ...unit, ratio: null, z: null, limits: null, apart: null };
  const ratio = (unit.numerator / unit.denominator) * (options.multiply ?? 1);
  const limits = limitsAt(unit.denominator);
  const { z } = distanceOf(kind, unit, target, options);
  return { ...unit, ratio, z: Number.isFinite(z) ? z : null, limits, apart: limits && apartOf(ratio, limits, options) };
}

function apartOf(ratio: number, limits: Limits, { overdispersionAdjusted, outlierLimit = 99 }: FunnelOptions) {
  const inner = outlierLimit === 95;
  const [lower, upper] = overdispersionAdjusted
    ? inner
      ? [limits.odLcl95, limits.odUcl95]
      : [limits.odLcl998, limits.odUcl998]
    : inner
      ? [limits.lcl95, limits.ucl95]
      : [limits.lcl998, limits.ucl998];
  if (ratio > upper) return 'high';
  return ratio < lower ? 'low' : null;
}

function warningsOf(units: readonly Unit[], target: number, options: FunnelOptions): FunnelWarning[] {
  const empty = units.filter(({ denominator }) => denominator === 0).map(({ group }) => group);
  const warnings: FunnelWarning[] = [];
  if (isDegenerate(target, options)) warnings.push({ code: 'no_spread', share: target === 0 ? 0 : 1 });
  if (empty.length > 0) warnings.push({ code: 'zero_denominator', groups: empty });
  const known = units.length - empty.length;
  if (known < fewUnits) warnings.push({ code: 'few_units', units: known, needed: fewUnits });
  return warnings;
}
