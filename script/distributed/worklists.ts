import { catalogue, decks } from '../../indicators/src/catalogue/index.ts';
import { statesWith, writeExtract } from '../../indicators/src/engines/index.ts';
import {
  type Codelists,
  deckCodelists,
  needsOfSeries,
  type Series,
  type Standing,
  standingsByHand,
  versionAt,
  worklistStrata,
} from '../../indicators/src/index.ts';
import { type Found, fresh, type Place, sideBySide } from './part.ts';

/** The last month of each deck of a series that has a worklist. */
const asked = catalogue
  .filter(({ priorities, actions }) => priorities.length + actions.length > 0)
  .flatMap((series) =>
    decks
      .filter((deck) => deck.series === series.id)
      .map(({ cases }) => {
        const month = Math.max(...cases.flatMap(({ expected }) => expected.map((each) => each.month)));
        return { series, month, patients: cases.map(({ patient }) => patient) };
      }),
  );

/** Everybody on a worklist is in the group, and is told the first action, that the plain evaluator says. */
export async function worklistsAgree({ engine, folder }: Place): Promise<Found> {
  const says: string[] = [];
  let [people, failed] = [0, 0];
  await sideBySide(asked, async ({ series, month, patients }) => {
    const version = versionAt(series, month);
    const strata = version === null ? [] : worklistStrata(series, version);
    const question = { mode: 'rolling12', strata, codelists: codelistsOf(series) } as const;
    const hand = standingsByHand(patients, { ...question, series, month }).map(textOf);
    const asking = { ...question, series: [series], from: month, to: month, reasons: false };
    const here = await statesWith(engine, asking, await writeExtract(patients, fresh(folder)));
    const found = new Set(here.map(textOf));
    const differs = [...hand.filter((one) => !found.has(one)), ...[...found].filter((one) => !hand.includes(one))];
    people += hand.length;
    if (differs.length > 0) failed += 1;
    says.push(...differs.map((one) => `a worklist, by hand or in Trino alone: ${one}`));
  });
  const compared = `${people} people of ${asked.length} worklists`;
  return { compared, passed: asked.length - failed, failed, says };
}

/** Each list of rules, groups and actions holds its own name, as in a deck. */
function codelistsOf(series: Series): Codelists {
  const codelist = (name: string) => ({ name, entries: [{ system: '', code: name, term: name }] });
  const named = needsOfSeries(series).lists.map((name) => [name, codelist(name)] as const);
  return new Map([...deckCodelists(series), ...named]);
}

function textOf({ indicator, definition, practice, patient, month, state, reason, strata }: Standing): string {
  return JSON.stringify([indicator, definition, practice, patient, month, state, reason, strata]);
}
