import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue, decks } from '../catalogue/index.ts';
import { deckCodelists } from '../decks/check-deck.ts';
import { needsOfSeries } from '../language/needs.ts';
import type { Series } from '../model.ts';
import { standingsByHand } from '../oracle/standing.ts';
import type { Standing } from '../standing.ts';
import { versionAt } from '../versions.ts';
import { worklistStrata } from '../worklist/worklist.ts';
import { statesWith } from './answers.ts';
import { openDuckDb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { writeExtract } from './write-extract.ts';

let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), 'tandem-standings-'));
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

/** Each list of rules, groups and actions holds its own name, as in a deck. */
function codelistsOf(series: Series) {
  const codelist = (name: string) => ({ name, entries: [{ system: '', code: name, term: name }] });
  return new Map([
    ...deckCodelists(series),
    ...needsOfSeries(series).lists.map((name) => [name, codelist(name)] as const),
  ]);
}

const listed = catalogue.filter(({ priorities, actions }) => priorities.length + actions.length > 0);
const cases = listed.flatMap((series) =>
  decks.filter((deck) => deck.series === series.id).map((deck) => ({ series, deck })),
);

test.each(cases)(
  'DuckDB puts the patients of $series.id into the groups they are in by hand',
  async ({ series, deck }) => {
    const patients = deck.cases.map(({ patient }) => patient);
    const extract = await writeExtract(patients, folder);
    const codelists = codelistsOf(series);
    const months = new Set(deck.cases.flatMap(({ expected }) => expected.map(({ month }) => month)));
    for (const month of [...months].toSorted().slice(-2)) {
      const version = versionAt(series, month);
      if (version === null) continue;
      const strata = worklistStrata(series, version);
      const question = { series: [series], mode: 'rolling12', from: month, to: month, strata, reasons: false } as const;
      const ours = await statesWith(engine, { ...question, codelists }, extract);
      const hand = standingsByHand(patients, { series, mode: 'rolling12', month, strata, codelists });
      expect(inOrder(ours)).toEqual(inOrder(hand));
    }
  },
);

function inOrder(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted((a, b) => (a.patient < b.patient ? -1 : 1));
}
