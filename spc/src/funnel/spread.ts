import { quantile } from '../probability/quantile.ts';

/** A unit's distance from the target in standard deviations, and its weight 1 / s^2. */
export type Distance = { z: number; weight: number };

/** How much units differ beyond chance. */
export type Spread = { phi: number; tau2: number };

/** Distances beyond the quantiles at both ends are drawn in to them. */
export function winsorised(distances: readonly Distance[], share: number): Distance[] {
  const sorted = distances.map(({ z }) => z).toSorted((a, b) => a - b);
  const [low, high] = [quantile(sorted, share), quantile(sorted, 1 - share)];
  return distances.map(({ z, weight }) => ({ z: Math.min(high, Math.max(low, z)), weight }));
}

/**
 * The units at both ends left out, as for the SHMI: by rank r of N (ties share theirs), those whose
 * floor(r / share / (N + 1)) is the first or the last group.
 */
export function truncated(distances: readonly Distance[], share: number): Distance[] {
  if (share === 0) return distances.filter(({ z }) => Number.isFinite(z));
  const groups = 1 / share;
  const ranks = ranksOf(distances.map(({ z }) => z));
  return distances.filter(({ z }, at) => {
    const group = Math.floor(((ranks[at] ?? 0) * groups) / (distances.length + 1));
    return group !== 0 && group !== groups - 1 && Number.isFinite(z);
  });
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const shared = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] ?? 0;
    let to = from;
    while (sorted[to + 1] === value) to++;
    shared.set(value, (from + to) / 2 + 1);
    from = to + 1;
  }
  return values.map((value) => shared.get(value) ?? 0);
}

/**
 * phi, the mean of z squared; and tau2, the moment estimate of DerSimonian and Laird around the target, 0 where units differ
 * no more than chance lets them (Spiegelhalter DJ, Quality and Safety in Health Care 2005;14:347-351).
 */
export function spreadOf(distances: readonly Distance[]): Spread {
  const count = distances.length;
  if (count === 0) return { phi: 0, tau2: 0 };
  const phi = distances.reduce((sum, { z }) => sum + z * z, 0) / count;
  const weights = distances.reduce((sum, { weight }) => sum + weight, 0);
  const squares = distances.reduce((sum, { weight }) => sum + weight * weight, 0);
  const room = weights - squares / weights;
  const excess = count * phi - (count - 1);
  return { phi, tau2: excess < 0 || room <= 0 ? 0 : excess / room };
}
