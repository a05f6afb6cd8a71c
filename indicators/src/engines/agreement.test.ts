import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMonth } from '../calendar.ts';
import { byHand } from '../decks/check-deck.ts';
import { faultsOf } from '../language/check.ts';
import { modes } from '../model.ts';
import { countByHand } from '../oracle/count.ts';
import type { Counts } from '../result.ts';
import { versionAt } from '../versions.ts';
import { countWith } from './answers.ts';
import { statesByEngine } from './deck-states.ts';
import { openDuckDb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { randomCodelists, randomPatients, randomSeries, randomStrata } from './testing.ts';
import { writeExtract } from './write-extract.ts';

/** `FC_SEED` and `FC_RUNS` make other and longer searches; `check` runs the same few each time. */
const seed = Number(process.env.FC_SEED ?? 7);
const numRuns = Number(process.env.FC_RUNS ?? 4);

let engine: Engine;
const folders = ['cells', 'states'].map((name) => mkdtempSync(join(tmpdir(), `tandem-${name}-`)));
const [forCells = '', forStates = ''] = folders;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  engine.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const from = parseMonth('2023-05') ?? 0;
const to = parseMonth('2024-12') ?? 0;
const some = fc.tuple(randomSeries('s.1'), randomSeries('s.2'), randomSeries('s.3'));

test('DuckDB and the evaluator by hand give the same cells for any definitions and any patients', async () => {
  await fc.assert(
    fc.asyncProperty(
      some,
      randomPatients,
      randomStrata,
      fc.constantFrom(...modes),
      async (series, patients, strata, mode) => {
        expect(series.flatMap(faultsOf).filter((fault) => !/selects anybody|reaches the rule/.test(fault))).toEqual([]);
        const extract = await writeExtract(patients, forCells);
        const question = { series, mode, from, to, strata, reasons: true, codelists: randomCodelists };
        expect(sorted(await countWith(engine, question, extract))).toEqual(sorted(countByHand(patients, question)));
      },
    ),
    { seed, numRuns },
  );
});

test('DuckDB and the evaluator by hand put every patient into the same state', async () => {
  const months = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const windows = fc.constantFrom('rolling12' as const, 'qof-year' as const);
  await fc.assert(
    fc.asyncProperty(randomSeries('s.1'), randomPatients, windows, async (series, patients, mode) => {
      const inForce = months.filter((month) => versionAt(series, month) !== null);
      const question = { series, patients, mode, months: inForce, codelists: randomCodelists };
      const [ours, hand] = [await statesByEngine(engine, forStates)(question), await byHand(question)];
      const all = (answer: typeof ours) => patients.map((one) => inForce.map((month) => answer(one, month)));
      expect(all(ours)).toEqual(all(hand));
    }),
    { seed, numRuns },
  );
});

function sorted(cells: readonly Counts[]): readonly Counts[] {
  const key = (cell: Counts) =>
    JSON.stringify([cell.indicator, cell.definition, cell.practice, cell.month, cell.strata]);
  return cells.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
