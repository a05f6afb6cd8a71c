import fc from 'fast-check';
import { parseMonth } from '../../indicators/src/calendar.ts';
import { starter } from '../../indicators/src/catalogue/index.ts';
import { countWith, type Engine, openDuckDb, runAll, writeExtract } from '../../indicators/src/engines/index.ts';
import { randomCodelists, randomPatients, randomSeries, randomStrata } from '../../indicators/src/engines/testing.ts';
import { type Counts, countByHand, modes } from '../../indicators/src/index.ts';
import { type Found, fresh, type Place } from './part.ts';
import { computable, extractOf, recordsOf } from './records.ts';

/** `FC_SEED` and `FC_RUNS` make other and longer searches. */
const seed = Number(process.env.FC_SEED ?? 7);
const numRuns = Number(process.env.FC_RUNS ?? 6);

/** Any definitions on any patients: the same cells by hand, in DuckDB and here. */
export async function randomAgree({ engine, folder }: Place): Promise<Found> {
  const [from = 0, to = 0] = [parseMonth('2023-05') ?? 0, parseMonth('2024-12') ?? 0];
  const some = fc.tuple(randomSeries('s.1'), randomSeries('s.2'));
  const cases = fc.sample(fc.tuple(some, randomPatients, randomStrata, fc.constantFrom(...modes)), { seed, numRuns });
  const says: string[] = [];
  let [cells, failed] = [0, 0];
  for (const [at, [series, patients, strata, mode]] of cases.entries()) {
    const question = { series, mode, from, to, strata, reasons: true, codelists: randomCodelists };
    const extract = await writeExtract(patients, fresh(folder));
    const hand = countByHand(patients, question);
    const duckdb = await withDuckDb((other) => countWith(other, question, extract));
    const here = await countWith(engine, question, extract);
    cells += hand.length;
    const found = [
      ...differences(`case ${at} of seed ${seed}, DuckDB`, hand, duckdb),
      ...differences(`case ${at} of seed ${seed}, Trino`, hand, here),
    ];
    if (found.length > 0) failed += 1;
    says.push(...found.map(({ words }) => words));
  }
  const compared = `${cells} cells of ${cases.length} random cases (seed ${seed})`;
  return { compared, passed: cases.length - failed, failed, says };
}

/** The catalogue on the records of an invented population, in every mode: the same cells in DuckDB and here. */
export async function recordsAgree({ engine, folder }: Place): Promise<Found> {
  const extract = extractOf(await recordsOf(0.05, folder));
  const [from, to] = [parseMonth('2025-08') ?? 0, parseMonth('2026-10') ?? 0];
  const run = { series: computable, modes, from, to, strata: [], reasons: true, codelists: starter };
  const duckdb = await withDuckDb((other) => runAll(other, run, extract, () => {}));
  const here = await runAll(engine, run, extract, () => {});
  const found = differences('records', duckdb, here);
  const failed = new Set(found.map(({ indicator, mode }) => `${indicator} ${mode}`)).size;
  return {
    compared: `${duckdb.length} cells of ${computable.length} indicators in ${modes.length} modes`,
    passed: computable.length * modes.length - failed,
    failed,
    says: found.map(({ words }) => words),
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

type Difference = { indicator: string; mode: string; words: string };

function differences(where: string, expected: readonly Counts[], found: readonly Counts[]): readonly Difference[] {
  const [wanted, got] = [expected, found].map((cells) => new Map(cells.map((cell) => [keyOf(cell), cell])));
  const either = new Map([...(wanted ?? []), ...(got ?? [])]);
  return [...either].flatMap(([key, { indicator, mode }]) => {
    const [before, now] = [wanted?.get(key), got?.get(key)].map((cell) => (cell ? countsIn(cell) : 'nothing'));
    return before === now ? [] : [{ indicator, mode, words: `${where}: ${key} is ${now}, not ${before}` }];
  });
}

function keyOf({ indicator, definition, practice, month, mode, strata }: Counts): string {
  return [indicator, definition, practice, month, mode, ...strata].join(' ');
}

function countsIn({ register, exclusions, pcas, denominator, numerator, reasons }: Counts): string {
  const each = Object.entries(reasons).toSorted();
  return JSON.stringify([register, exclusions, pcas, denominator, numerator, each]);
}
