import { expect, test } from 'vitest';
import { catalogue, decks } from '../catalogue/index.ts';
import { enginesAgreeing, fingerprintOf, keptAgreement } from './agreement.ts';

const withDeck = catalogue.filter(({ id }) => decks.some(({ series }) => series === id));

// `node script/agree.ts` puts the worked patients to DuckDB again and writes down what it finds.
test('what DuckDB agreed on is written down for every definition as it stands', () => {
  const stale = withDeck.filter((series) => !enginesAgreeing(series, decks).includes('duckdb')).map(({ id }) => id);
  expect(stale).toEqual([]);
});

test('nothing is written down of a series that is not there', () => {
  const known = new Set(catalogue.map(({ id }) => id));
  const written = Object.values(keptAgreement).flatMap((agreed) => Object.keys(agreed));
  expect(written.filter((id) => !known.has(id))).toEqual([]);
});

test('an engine that agreed on other worked patients, or on another definition, no longer counts', () => {
  const [series] = withDeck;
  if (!series) throw new Error('the catalogue has no worked patients');
  const then = { one: { [series.id]: fingerprintOf(series, decks) }, other: { [series.id]: 'before' } };
  expect(enginesAgreeing(series, decks, then)).toEqual(['one']);
  const fewer = decks.map((deck) => (deck.series === series.id ? { ...deck, cases: deck.cases.slice(1) } : deck));
  expect(enginesAgreeing(series, fewer, then)).toEqual([]);
  const renamed = { ...series, versions: series.versions.map((version) => ({ ...version, source: 'another' })) };
  expect(enginesAgreeing(renamed, decks, then)).toEqual([]);
});
