import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byHand, type States } from '@tandem/indicators';
import { openDuckDb, statesByEngine } from '@tandem/indicators/engines';

export type DeckEngine = 'by hand' | 'duckdb';

/** Opens the evaluators that worked patients are put to, and closes them whatever happens. */
export async function withDeckEngines<T>(
  names: readonly DeckEngine[],
  work: (engines: ReadonlyMap<string, States>) => Promise<T>,
): Promise<T> {
  if (!names.includes('duckdb')) return work(new Map([['by hand', byHand]]));
  const folder = mkdtempSync(join(tmpdir(), 'tandem-decks-'));
  const engine = await openDuckDb();
  try {
    return await work(
      new Map([
        ['by hand', byHand],
        ['duckdb', statesByEngine(engine, folder)],
      ]),
    );
  } finally {
    engine.close();
    rmSync(folder, { recursive: true });
  }
}
