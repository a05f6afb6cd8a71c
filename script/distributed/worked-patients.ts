import { catalogue, decks } from '../../indicators/src/catalogue/index.ts';
import { tables } from '../../indicators/src/catalogue/tables/index.ts';
import { enginesAgreeing, statesByEngine } from '../../indicators/src/engines/index.ts';
import { type Deck, disagreements, type Series } from '../../indicators/src/index.ts';
import { keepAgreement } from '../keep-agreement.ts';
import { type Found, fresh, type Place, sideBySide } from './part.ts';

/** A series and its worked patients, which may be in several decks. */
type Worked = { series: Series; decks: readonly Deck[] };

/** Every worked patient of the catalogue, its scores and its formulas is where its deck says. What was agreed on is written down. */
export async function decksAgree(place: Place): Promise<Found> {
  return putTo(place, [...ofCatalogue(), ...tables.map(({ series, deck }) => ({ series, decks: [deck] }))]);
}

/** The same of those series only that Trino has not agreed on as they stand now. */
export async function changedDecksAgree(place: Place): Promise<Found> {
  const agreed = agreedBy(place.engine.name);
  return putTo(
    place,
    ofCatalogue().filter(({ series }) => !agreed.has(series.id)),
  );
}

function ofCatalogue(): readonly Worked[] {
  return catalogue
    .map((series) => ({ series, decks: decks.filter((deck) => deck.series === series.id) }))
    .filter((worked) => worked.decks.length > 0);
}

function agreedBy(engine: string): Set<string> {
  return new Set(catalogue.filter((series) => enginesAgreeing(series, decks).includes(engine)).map(({ id }) => id));
}

async function putTo({ engine, folder }: Place, all: readonly Worked[]): Promise<Found> {
  const agreed = agreedBy(engine.name);
  const says: string[] = [];
  let [patients, failed] = [0, 0];
  await sideBySide(all, async ({ series, decks }) => {
    const found: string[] = [];
    for (const deck of decks) {
      // What Trino cannot do is one more way to disagree; the other series are put to it all the same.
      const broken = (fault: unknown) => [String(fault)];
      found.push(...(await disagreements(deck, series, statesByEngine(engine, fresh(folder))).catch(broken)));
    }
    const worked = decks.reduce((sum, { cases }) => sum + cases.length, 0);
    console.log(`  ${series.id}: ${worked} worked patients, ${found.length === 0 ? 'as expected' : 'differs'}`);
    patients += worked;
    if (found.length > 0) failed += 1;
    says.push(...found.map((words) => `${series.id}: ${words}`));
    if (found.length > 0) agreed.delete(series.id);
    else agreed.add(series.id);
    // Written each time: a run that is cut off can be taken up again with those that are left.
    keepAgreement(engine.name, (id) => agreed.has(id));
  });
  return { compared: `${patients} worked patients of ${all.length} series`, passed: all.length - failed, failed, says };
}
