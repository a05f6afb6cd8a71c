import { columnOf, numberAt } from '../column.ts';
import type { Ground, Level } from './kind.ts';
import { d2 } from './mean-range.ts';
import { sigmaOfRanges } from './moving-range.ts';

/**
 * The chart `plain` with limits widened (or narrowed) by how much the values spread beyond chance: sigma_z, the spread of
 * the standardised values by their moving ranges (Laney DB, Quality Engineering 2002;14:531-537). Where chance has no room
 * (all or none) nothing can be standardised, and the limits stay on the centre line.
 */
export function laney(ground: Ground, plain: Level): Level {
  const { centre, sigma } = plain;
  const { series, stretch, movingRange } = ground;
  if (typeof sigma !== 'function' || stretch.baseline.length === 0 || stretch.baseline.every((at) => sigma(at) === 0))
    return plain;
  const first = numberAt(series.value, stretch.baseline[0] ?? -1);
  const constant = stretch.baseline.length > 1 && stretch.baseline.every((at) => series.value[at] === first);
  // The quotient of sums may miss the value by a rounding; without width every point would lie beyond the limits.
  if (constant && Number.isNaN(ground.given)) return { centre: first, sigma: (at) => 0 * sigma(at), sigmaZ: 0 };
  const z = columnOf(series.length, Number.NaN);
  for (const at of stretch.baseline) z[at] = (numberAt(series.value, at) - centre) / sigma(at);
  const standardised = { ...ground, movingRange: { ...movingRange, threeSigma: 3 / d2 } };
  const { sigma: sigmaZ, screened } = sigmaOfRanges(standardised, z);
  return {
    centre,
    sigma: (at) => sigmaZ * sigma(at),
    sigmaZ,
    ...(screened && { screened }),
  };
}
