import { type Deck, deck, indicator, type Rule, type Series, version } from '../../index.ts';
import { everybody } from '../vocabulary/registers.ts';

/**
 * Worked patients of what definitions are made of: a score, a formula, the groups of a worklist. Each is put to the same
 * test as an indicator, by hand and on every engine, in a series of its own that no run knows.
 */
export type Table = { series: Series; deck: Deck };

export function table(id: string, title: string, rules: readonly Rule[], cases: string): Table {
  const only = version(`${id}.1`, { from: '2004-04-01', source: title, evidence: 'A', over: everybody, rules });
  const words = { family: 'tables', title, short: title, direction: 'none', why: 'Indicators rest on it.' } as const;
  return { series: indicator(id, { ...words, versions: [only] }), deck: deck(id, cases) };
}
