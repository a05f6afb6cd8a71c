/**
 * The quantile of values in rising order between the two nearest of them: at (count - 1) x share, counted from 0 (type 7 of
 * Hyndman RJ, Fan Y, The American Statistician 1996;50:361-365). Needs at least one value; `share` from 0 to 1.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (place - Math.floor(place)) * (high - low);
}
