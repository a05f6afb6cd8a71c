import type { Funnel, Limits, Unit } from './model.ts';

/** Places at which the lines are drawn. */
const places = 100;

/** The lines at denominators from the smallest to the largest, evenly apart on the logarithm. */
export function curveOver(units: readonly Unit[], limitsAt: (denominator: number) => Limits | null): Funnel['curve'] {
  const sizes = units.map(({ denominator }) => denominator);
  if (sizes.length === 0) return [];
  const from = sizes.reduce((least, size) => Math.min(least, size));
  const to = sizes.reduce((most, size) => Math.max(most, size));
  const last = from === to ? 0 : places - 1;
  return Array.from({ length: last + 1 }, (_, place) => place).flatMap((place) => {
    // The end is the largest denominator itself, not what rounding makes of it.
    const denominator = place === last ? to : from * (to / from) ** (place / last);
    const limits = limitsAt(denominator);
    return limits === null ? [] : [{ denominator, ...limits }];
  });
}
