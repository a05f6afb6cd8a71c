import type { ChartKind } from '../model.ts';
import type { Facts } from './facts.ts';

/** Where the borders lie. */
export const borders = {
  /** Under so many events a period most periods would show none; under so many, many would. */
  rare: 1,
  scarce: 2,
  /** A proportion from this share on is not rare: where few are seen the groups are small. */
  rareShare: 0.1,
  /** More than this share of periods without an event tells nothing, however many the others have. */
  mostlyEmpty: 0.5,
  /** Values that spread so many times as wide as chance need limits that follow them. */
  wide: 1.2,
  /** Mean denominators of proportions, and mean events of counts and rates, from which that is no accident of small numbers. */
  largeDenominator: 1000,
  largeEvents: 100,
} as const;

/** True where values spread clearly wider than chance. */
export function isWide({ sigmaZ }: Facts): boolean {
  return sigmaZ !== null && sigmaZ > borders.wide;
}

/** Points on a chart of this kind: a chart of what lies between events has one an event, not one a period. */
export function plottedOn(kind: ChartKind, { points, events }: Facts): number {
  return events !== null && (kind === 'g' || kind === 't') ? events * points : points;
}

/** A figure for a sentence: two digits say enough. */
export function rounded(value: number | null): string {
  const figure = value ?? 0;
  if (figure < 100) return String(Number(figure.toPrecision(2)));
  return String(Math.round(figure)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** True where most periods show no event. */
export function isRare({ events, empty }: Facts): boolean {
  return events !== null && empty !== null && (events < borders.rare || empty > borders.mostlyEmpty);
}

/** True where a wide spread is no accident of small numbers. */
export function isWideAndMany(facts: Facts): boolean {
  return isWide(facts) && (facts.events ?? 0) > borders.largeEvents;
}
