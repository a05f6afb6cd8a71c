import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue, decks } from '../catalogue/index.ts';
import { tables } from '../catalogue/tables/index.ts';
import { disagreements } from '../decks/check-deck.ts';
import { statesByEngine } from './deck-states.ts';
import { openDuckDb } from './duckdb.ts';
import type { Engine } from './engine.ts';

let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), 'tandem-decks-'));
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

test.each(decks)('the worked patients of $series are where their deck says, in DuckDB', async (deck) => {
  const series = catalogue.find(({ id }) => id === deck.series);
  if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
  expect(await disagreements(deck, series, statesByEngine(engine, folder))).toEqual([]);
});

test.each(tables)('the worked patients of $deck.series add up, in DuckDB', async ({ series, deck }) => {
  expect(await disagreements(deck, series, statesByEngine(engine, folder))).toEqual([]);
});
