import { parseMonth } from '../../indicators/src/calendar.ts';
import { starter } from '../../indicators/src/catalogue/index.ts';
import { type Engine, openDuckDb, runAll } from '../../indicators/src/engines/index.ts';
import type { Cluster } from './cluster.ts';
import { engineOn } from './engine.ts';
import type { Found } from './part.ts';
import { computable, extractOf, recordsOf } from './records.ts';
import { tellTimes } from './times.ts';

/** At 1, about 37,000 people and 2.7 million rows: enough that the work outweighs the starting of it. */
const scale = Number(process.env.SCALE ?? 1);
const few = computable.slice(0, 7);

/** Says how long the same question takes with so many workers and in DuckDB, and where Trino's time went. */
export async function tellScaling(cluster: Cluster, workers: number, folder: string): Promise<Found> {
  const extract = extractOf(await recordsOf(scale, folder));
  const run = {
    series: few,
    modes: ['rolling12'] as const,
    from: parseMonth('2023-11') ?? 0,
    to: parseMonth('2026-10') ?? 0,
    strata: [],
    reasons: false,
    codelists: starter,
  };
  const timed = async (engine: Engine) => {
    const began = performance.now();
    const cells = await runAll(engine, run, extract, () => {});
    return { seconds: (performance.now() - began) / 1000, cells: JSON.stringify(cells) };
  };
  const duckdb = await openDuckDb({ threads: 2 });
  const embedded = await timed(duckdb);
  duckdb.close();
  const here = engineOn(cluster);
  const cold = await timed(here);
  const since = String((await cluster.ask('SELECT CAST(now() AS VARCHAR)'))[0]?.[0]);
  const warm = await timed(here);
  const title = `${few.length} indicators, 36 months, ${workers} worker${workers === 1 ? '' : 's'}`;
  console.log(`scaling: ${title}`);
  console.log(`  DuckDB in this process: ${embedded.seconds.toFixed(1)} s`);
  console.log(`  Trino, first time: ${cold.seconds.toFixed(1)} s, second time: ${warm.seconds.toFixed(1)} s`);
  console.log(`  Trino, second time, against DuckDB: ${(warm.seconds / embedded.seconds).toFixed(1)} times`);
  await tellTimes(cluster, since);
  const differs = [cold, warm].filter(({ cells }) => cells !== embedded.cells).length;
  const says = differs === 0 ? [] : ['Trino counted otherwise than DuckDB'];
  return { compared: title, passed: 2 - differs, failed: differs, says };
}
