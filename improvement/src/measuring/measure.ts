import type { Direction } from '@tandem/spc';
import type { Month } from '../time/index.ts';

/** What a measure is for: the result wanted, the work that should bring it, or the harm to watch for. */
export const measureKinds = { outcome: 'Outcome', process: 'Process', balancing: 'Balancing' } as const;
export type MeasureKind = keyof typeof measureKinds;

/**
 * Whether months are separate. `month`: events of that month alone. `rolling_12` and `year_to_date`: neighbouring
 * months share most of their data, so no rule may be read from them.
 */
export const windows = { month: 1, rolling_12: 12, year_to_date: 12 } as const;
export type Window = keyof typeof windows;

/** `counts`: numerator and denominator. `rate`: a ready value without counts, which can never be pooled. */
export type DataForm = 'counts' | 'rate';

/** The modes in which clinical indicators are counted, with the window that a definition fed by one must have. */
export const indicatorModes = {
  rolling12: 'rolling_12',
  'qof-year': 'year_to_date',
  month: 'month',
  flow: 'month',
} as const satisfies Record<string, Window>;

/** How values are printed. `percent` values are held as proportions from 0 to 1. */
export type Unit = 'percent' | 'number';

/** The operational definition: what anybody needs to count the same thing twice. */
export type Definition = {
  version: number;
  /** First month this version holds for. */
  from: Month;
  population: string;
  numerator: string;
  denominator: string;
  exclusions: string;
  /** Where the numbers come from, for instance the name of a search. */
  source: string;
  frequency: 'monthly';
  direction: Direction;
  /** In the units of the plotted value: 0.8 for 80%. */
  target: number | null;
  form: DataForm;
  unit: Unit;
  /** What one unit is, where it is not a percentage: `items per 1,000 patients`. */
  unitName: string;
  window: Window;
  /** The series of clinical indicators that feeds it, and its mode: `hyp.bp.le79 month`; `null`: people count. */
  indicator: string | null;
  /** Short labels over the two boxes of the entry page. */
  numeratorLabel: string;
  denominatorLabel: string;
};

export type Measure = {
  id: string;
  name: string;
  kind: MeasureKind;
  /** Oldest first; at least one. */
  definitions: readonly Definition[];
};

/** The definition that holds for a month: the latest that had begun, or the first for months before any. */
export function definitionFor(measure: Measure, month: Month): Definition {
  const [first] = measure.definitions;
  if (!first) throw new Error(`measure ${measure.id} has no definition`);
  return measure.definitions.findLast((definition) => definition.from <= month) ?? first;
}

/** The newest definition. */
export function latestDefinition(measure: Measure): Definition {
  const latest = measure.definitions.at(-1);
  if (!latest) throw new Error(`measure ${measure.id} has no definition`);
  return latest;
}
