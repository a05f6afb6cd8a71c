import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, decks } from '../indicators/src/catalogue/index.ts';
import { fingerprintOf } from '../indicators/src/engines/index.ts';

const path = join(import.meta.dirname, '../indicators/src/engines/agreement.json');

/** Writes down which series an engine agreed on, in place of what was written of it before. Those without a deck are left. */
export function keepAgreement(engine: string, agrees: (series: string) => boolean): void {
  const fingerprints = catalogue
    .filter(({ id }) => agrees(id) && decks.some(({ series }) => series === id))
    .map((series) => [series.id, fingerprintOf(series, decks)] as const);
  const kept = JSON.parse(readFileSync(path, 'utf8'));
  const all = { ...kept, [engine]: Object.fromEntries(fingerprints) };
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
}
