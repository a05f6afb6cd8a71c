import { createHash } from 'node:crypto';
import type { Deck, Series } from '../index.ts';
import kept from './agreement.json' with { type: 'json' };

/** By engine, and of each series what was agreed on: its fingerprint. */
export type Agreement = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What was found when all worked patients were last put to each engine (`script/agree.ts`, `script/test-distributed`). */
export const keptAgreement: Agreement = kept;

/** Stands for the definitions of a series and its worked patients: it changes with either. 16 figures of a SHA-256. */
export function fingerprintOf(series: Series, decks: readonly Deck[]): string {
  const own = decks.filter((deck) => deck.series === series.id);
  const text = JSON.stringify([series.versions, own.map(({ cases }) => cases)]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The engines that agreed on a series as it stands now: whoever agreed on it as it was before has to be asked again. */
export function enginesAgreeing(
  series: Series,
  decks: readonly Deck[],
  agreement: Agreement = keptAgreement,
): readonly string[] {
  const now = fingerprintOf(series, decks);
  return Object.entries(agreement).flatMap(([engine, agreed]) => (agreed[series.id] === now ? [engine] : []));
}
