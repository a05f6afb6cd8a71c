import { catalogue, decks } from '../../indicators/src/catalogue/index.ts';
import { tables } from '../../indicators/src/catalogue/tables/index.ts';
import type { Table } from '../../indicators/src/catalogue/tables/table.ts';
import { enginesAgreeing, statesByEngine } from '../../indicators/src/engines/index.ts';
import { disagreements } from '../../indicators/src/index.ts';
import { keepAgreement } from '../keep-agreement.ts';
import { type Found, fresh, type Place, sideBySide } from './part.ts';

/** Every worked patient of the catalogue, its scores and its formulas is where its deck says. What was agreed on is written down. */
export async function decksAgree(place: Place): Promise<Found> {
  return putTo(place, [...ofCatalogue(), ...tables]);
}

/** The same of those series only that Trino has not agreed on as they stand now. */
export async function changedDecksAgree(place: Place): Promise<Found> {
  const agreed = ({ series }: Table) => enginesAgreeing(series, decks).includes(place.engine.name);
  return putTo(
    place,
    ofCatalogue().filter((one) => !agreed(one)),
  );
}

function ofCatalogue(): readonly Table[] {
  return decks.map((deck) => {
    const series = catalogue.find(({ id }) => id === deck.series);
    if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
    return { series, deck };
  });
}

async function putTo({ engine, folder }: Place, all: readonly Table[]): Promise<Found> {
  const differing = new Map<string, readonly string[]>();
  await sideBySide(all, async ({ series, deck }) => {
    const found = await disagreements(deck, series, statesByEngine(engine, fresh(folder)));
    console.log(
      `  ${series.id}: ${deck.cases.length} worked patients, ${found.length === 0 ? 'as expected' : 'differs'}`,
    );
    if (found.length > 0) differing.set(series.id, [...(differing.get(series.id) ?? []), ...found]);
  });
  const asked = new Set(all.map(({ series }) => series.id));
  const before = new Set(
    catalogue.filter((series) => enginesAgreeing(series, decks).includes(engine.name)).map(({ id }) => id),
  );
  keepAgreement(engine.name, (id) => (asked.has(id) ? !differing.has(id) : before.has(id)));
  const says = [...differing].flatMap(([id, found]) => found.map((words) => `${id}: ${words}`));
  const patients = all.reduce((sum, { deck }) => sum + deck.cases.length, 0);
  const failed = all.filter(({ series }) => differing.has(series.id)).length;
  return { compared: `${patients} worked patients of ${all.length} decks`, passed: all.length - failed, failed, says };
}
