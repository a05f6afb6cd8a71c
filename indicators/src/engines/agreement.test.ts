import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
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

/**
 * `FC_SEED` and `FC_RUNS` make other and longer searches; `check` runs the same few each time. The first case that differs is
 * told as it is, with the path to it: making it smaller takes minutes and is done where `FC_PATH` asks for it.
 */
const { FC_SEED, FC_RUNS, FC_PATH } = process.env;
const search = {
  seed: Number(FC_SEED ?? 7),
  numRuns: Number(FC_RUNS ?? 4),
  ...(FC_PATH === undefined ? { endOnFailure: true } : { path: FC_PATH }),
};
/** A search takes as long as it takes. One that was cut off would go on beside the next. */
const untilDone = 0;

const from = parseMonth('2023-05') ?? 0;
const to = parseMonth('2024-12') ?? 0;
const some = fc.tuple(randomSeries('s.1'), randomSeries('s.2'), randomSeries('s.3'));

test(
  'DuckDB and the evaluator by hand give the same cells for any definitions and any patients',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        some,
        randomPatients,
        randomStrata,
        fc.constantFrom(...modes),
        async (series, patients, strata, mode) => {
          expect(series.flatMap(faultsOf).filter((fault) => !/selects anybody|reaches the rule/.test(fault))).toEqual(
            [],
          );
          const question = { series, mode, from, to, strata, reasons: true, codelists: randomCodelists };
          const counts = await withEngine(async (engine, folder) =>
            countWith(engine, question, await writeExtract(patients, folder)),
          );
          expect(sorted(counts)).toEqual(sorted(countByHand(patients, question)));
        },
      ),
      search,
    );
  },
  untilDone,
);

test(
  'DuckDB and the evaluator by hand put every patient into the same state',
  async () => {
    const months = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const windows = fc.constantFrom('rolling12' as const, 'qof-year' as const);
    await fc.assert(
      fc.asyncProperty(randomSeries('s.1'), randomPatients, windows, async (series, patients, mode) => {
        const inForce = months.filter((month) => versionAt(series, month) !== null);
        const question = { series, patients, mode, months: inForce, codelists: randomCodelists };
        const ours = await withEngine((engine, folder) => statesByEngine(engine, folder)(question));
        const hand = await byHand(question);
        const all = (answer: typeof ours) => patients.map((one) => inForce.map((month) => answer(one, month)));
        expect(all(ours)).toEqual(all(hand));
      }),
      search,
    );
  },
  untilDone,
);

/** Every case has an engine and a folder of its own: what one leaves behind can be no other's fault. */
async function withEngine<T>(work: (engine: Engine, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-agreement-'));
  const engine = await openDuckDb({ threads: 1 });
  try {
    return await work(engine, folder);
  } finally {
    engine.close();
    rmSync(folder, { recursive: true });
  }
}

function sorted(cells: readonly Counts[]): readonly Counts[] {
  const key = (cell: Counts) =>
    JSON.stringify([cell.indicator, cell.definition, cell.practice, cell.month, cell.strata]);
  return cells.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
