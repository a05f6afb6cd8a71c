import { disagreements } from '@tandem/indicators';
import { catalogue, decks } from '@tandem/indicators/catalogue';
import { readArguments } from './arguments.ts';
import { withDeckEngines } from './deck-engines.ts';

/** `tandem indicators verify`: puts every worked patient to every evaluator at hand. Exit code 1 where one differs. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { json: { type: 'boolean', default: false } });
  const rows: object[] = [];
  const differences = await withDeckEngines(['by hand', 'duckdb'], async (engines) => {
    let count = 0;
    for (const deck of decks) {
      const series = catalogue.find(({ id }) => id === deck.series);
      if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
      for (const [name, states] of engines) {
        const found = await disagreements(deck, series, states);
        count += found.length;
        rows.push({ indicator: series.id, patients: deck.cases.length, evaluator: name, differences: found });
        if (values.json) continue;
        console.log(
          `${series.id}: ${deck.cases.length} worked patients, ${name}: ${found.length === 0 ? 'as expected' : 'differs'}`,
        );
        for (const words of found) console.log(`    ${words}`);
      }
    }
    return count;
  });
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  if (differences > 0) process.exitCode = 1;
}
