import { dayNumber, monthEnd } from './calendar.ts';
import type { Series, Version } from './model.ts';

/** The version in force on the last day of a month; `null` where there was none: nothing is ever cast back. */
export function versionAt(series: Series, month: number): Version | null {
  const end = monthEnd(month);
  return (
    series.versions.find(({ from, to }) => dayNumber(from) <= end && (to === null || dayNumber(to) >= end)) ?? null
  );
}

/**
 * The series with one of its definitions held over all months, for comparing like with like. The result says so by its
 * `definition_id`.
 *
 * @throws Error when the series has no such definition.
 */
export function holding(series: Series, definition: string): Series {
  const held = series.versions.find(({ id }) => id === definition);
  if (!held) throw new Error(`${series.id} has no definition ${definition}`);
  return { ...series, versions: [{ ...held, from: '1900-01-01', to: null }] };
}
