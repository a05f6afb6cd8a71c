import { expect, test } from 'vitest';
import { byHand, disagreements } from '../index.ts';
import { catalogue, decks } from './index.ts';
import { tables } from './tables/index.ts';

test.each(decks)('the worked patients of $series are where their deck says, by hand', async (deck) => {
  const series = catalogue.find(({ id }) => id === deck.series);
  if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
  expect(await disagreements(deck, series, byHand)).toEqual([]);
});

test.each(tables)('the worked patients of $deck.series add up, by hand', async ({ series, deck }) => {
  expect(await disagreements(deck, series, byHand)).toEqual([]);
});
