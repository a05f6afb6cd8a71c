import type { Profile } from '../profiles.ts';
import type { Series } from '../series.ts';

/** Standard deviation of the plotted value at a position by chance alone; `null` where it cannot be known. */
export type Spread = (position: number) => number | null;

/** What one kind of chart says about its lines; everything else about limits is the same for all kinds. */
export type Method = {
  /** The centre line from the baseline positions, of which there is at least one and all have a value. */
  centre(series: Series, baseline: readonly number[]): number;
  /** `null`: no limits, either never on this kind or not from these data. */
  spread(series: Series, baseline: readonly number[], centre: number, profile: Profile): Spread | null;
  /** Bounds that no limit may pass. */
  least: number;
  most: number;
};
