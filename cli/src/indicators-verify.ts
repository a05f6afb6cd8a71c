import { disagreements } from '@tandem/indicators';
import { catalogue, decks } from '@tandem/indicators/catalogue';
import { readArguments } from './arguments.ts';
import { withDeckEngines } from './deck-engines.ts';

/** `tandem indicators verify`: puts every worked patient to every evaluator at hand. Exit code 1 where one differs. */
export async function run(args: readonly string[]): Promise<void> {
  readArguments(args, {});
  const differences = await withDeckEngines(['by hand', 'duckdb'], async (engines) => {
    let count = 0;
    for (const deck of decks) {
      const series = catalogue.find(({ id }) => id === deck.series);
      if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
      for (const [name, states] of engines) {
        const found = await disagreements(deck, series, states);
        count += found.length;
        console.log(
          `${series.id}: ${deck.cases.length} worked patients, ${name}: ${found.length === 0 ? 'as expected' : 'differs'}`,
        );
        for (const words of found) console.log(`    ${words}`);
      }
    }
    return count;
  });
  if (differences > 0) process.exitCode = 1;
}
