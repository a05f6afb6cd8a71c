/** Puts every worked patient of the catalogue to DuckDB and writes down where it agrees, for `tandem indicators list`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, decks } from '../indicators/src/catalogue/index.ts';
import { openDuckDb, statesByEngine } from '../indicators/src/engines/index.ts';
import { disagreements } from '../indicators/src/index.ts';
import { keepAgreement } from './keep-agreement.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-decks-'));
const engine = await openDuckDb();
const differs = new Set<string>();
try {
  for (const deck of decks) {
    const series = catalogue.find(({ id }) => id === deck.series);
    if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
    for (const words of await disagreements(deck, series, statesByEngine(engine, folder))) {
      console.log(`${series.id}: ${words}`);
      differs.add(series.id);
    }
  }
} finally {
  engine.close();
  rmSync(folder, { recursive: true });
}
keepAgreement('duckdb', (series) => !differs.has(series));
if (differs.size > 0) process.exitCode = 1;
