import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseMonth } from '../../indicators/src/calendar.ts';
import { catalogue, decks, starter } from '../../indicators/src/catalogue/index.ts';
import {
  countWith,
  type Engine,
  openDuckDb,
  runAll,
  statesByEngine,
  writeExtract,
} from '../../indicators/src/engines/index.ts';
import { randomCodelists, randomPatients, randomSeries, randomStrata } from '../../indicators/src/engines/testing.ts';
import { type Counts, countByHand, disagreements, modes } from '../../indicators/src/index.ts';
import { keepAgreement } from '../keep-agreement.ts';
import { computable, extractOf, recordsOf } from './records.ts';

/** How much was compared, and what differs, as sentences. */
type Found = { cells: string; differs: readonly string[] };

/** Every worked patient of the catalogue is where its deck says. What was agreed on is written down. */
export async function decksAgree(engine: Engine, folder: string): Promise<Found> {
  const differs: string[] = [];
  const differing = new Set<string>();
  for (const deck of decks) {
    const series = catalogue.find(({ id }) => id === deck.series);
    if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
    const found = await disagreements(deck, series, statesByEngine(engine, fresh(folder)));
    console.log(
      `  ${series.id}: ${deck.cases.length} worked patients, ${found.length === 0 ? 'as expected' : 'differs'}`,
    );
    differs.push(...found.map((words) => `${series.id}: ${words}`));
    if (found.length > 0) differing.add(series.id);
  }
  keepAgreement(engine.name, (id) => !differing.has(id));
  const patients = decks.reduce((sum, { cases }) => sum + cases.length, 0);
  return { cells: `${patients} worked patients of ${decks.length} decks`, differs };
}

/** `FC_SEED` and `FC_RUNS` make other and longer searches. */
const seed = Number(process.env.FC_SEED ?? 7);
const numRuns = Number(process.env.FC_RUNS ?? 6);

/** Any definitions on any patients: the same cells by hand, in DuckDB and here. */
export async function randomAgree(engine: Engine, folder: string): Promise<Found> {
  const [from = 0, to = 0] = [parseMonth('2023-05') ?? 0, parseMonth('2024-12') ?? 0];
  const some = fc.tuple(randomSeries('s.1'), randomSeries('s.2'));
  const cases = fc.sample(fc.tuple(some, randomPatients, randomStrata, fc.constantFrom(...modes)), { seed, numRuns });
  const differs: string[] = [];
  let cells = 0;
  for (const [at, [series, patients, strata, mode]] of cases.entries()) {
    const question = { series, mode, from, to, strata, reasons: true, codelists: randomCodelists };
    const extract = await writeExtract(patients, fresh(folder));
    const hand = countByHand(patients, question);
    const duckdb = await withDuckDb((other) => countWith(other, question, extract));
    const here = await countWith(engine, question, extract);
    cells += hand.length;
    differs.push(...differences(`case ${at} of seed ${seed}, DuckDB`, hand, duckdb));
    differs.push(...differences(`case ${at} of seed ${seed}, Trino`, hand, here));
  }
  return { cells: `${cells} cells of ${cases.length} random cases (seed ${seed})`, differs };
}

/** The catalogue on the records of an invented population, in every mode: the same cells in DuckDB and here. */
export async function recordsAgree(engine: Engine, folder: string): Promise<Found> {
  const extract = extractOf(await recordsOf(0.05, folder));
  const [from, to] = [parseMonth('2025-08') ?? 0, parseMonth('2026-10') ?? 0];
  const run = { series: computable, modes, from, to, strata: [], reasons: true, codelists: starter };
  const duckdb = await withDuckDb((other) => runAll(other, run, extract, () => {}));
  const here = await runAll(engine, run, extract, () => {});
  return {
    cells: `${duckdb.length} cells of ${computable.length} indicators`,
    differs: differences('records', duckdb, here),
  };
}

async function withDuckDb<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openDuckDb({ threads: 2 });
  try {
    return await work(engine);
  } finally {
    engine.close();
  }
}

function differences(where: string, expected: readonly Counts[], found: readonly Counts[]): readonly string[] {
  const [wanted, got] = [expected, found].map((cells) => new Map(cells.map((cell) => [keyOf(cell), countsIn(cell)])));
  const keys = new Set([...(wanted?.keys() ?? []), ...(got?.keys() ?? [])]);
  return [...keys].flatMap((key) => {
    const [before, now] = [wanted?.get(key) ?? 'nothing', got?.get(key) ?? 'nothing'];
    return before === now ? [] : [`${where}: ${key} is ${now}, not ${before}`];
  });
}

function keyOf({ indicator, definition, practice, month, mode, strata }: Counts): string {
  return [indicator, definition, practice, month, mode, ...strata].join(' ');
}

function countsIn({ register, exclusions, pcas, denominator, numerator, reasons }: Counts): string {
  const each = Object.entries(reasons).toSorted();
  return JSON.stringify([register, exclusions, pcas, denominator, numerator, each]);
}

function fresh(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, 'extract-'));
}
