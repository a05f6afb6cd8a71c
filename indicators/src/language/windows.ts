import type { Window } from '../model.ts';

/** At any time up to the end of the month. */
export const ever: Window = { kind: 'ever' };

/** In the preceding `to` months of the period: from the first of a month to the end of the month reported. */
export function months(to: number): Window {
  return { kind: 'months', from: 0, to, anchor: 'period' };
}

/** In the last `to` months before the end of the month, whatever the mode: for what is in force now, such as medicines. */
export function monthsToNow(to: number): Window {
  return { kind: 'months', from: 0, to, anchor: 'month-end' };
}

/** At least `from` and fewer than `to` months ago; `to: null` for everything older. */
export function monthsAgo(from: number, to: number | null): Window {
  return { kind: 'months', from, to, anchor: 'period' };
}

/** In the last so many days, the end of the month being the last of them. */
export function days(count: number): Window {
  return { kind: 'days', days: count };
}

export const m3 = months(3);
export const m9 = months(9);
export const m12 = months(12);
export const m15 = months(15);
/** Currently treated: issued in the last six months. */
export const treated = monthsToNow(6);
