import { parseMonth } from '../../indicators/src/calendar.ts';
import { starter } from '../../indicators/src/catalogue/index.ts';
import { type Engine, openDuckDb, runAll } from '../../indicators/src/engines/index.ts';
import type { Cluster } from './cluster.ts';
import { engineOn } from './engine.ts';
import { computable, extractOf, recordsOf } from './records.ts';

/** About 37,000 people and 2.7 million rows: enough that the work outweighs the starting of it. */
const scale = 1;
const few = computable.slice(0, 7);

/** Says how long the same question takes with so many workers and in DuckDB, and where Trino's time went. */
export async function tellScaling(cluster: Cluster, workers: number, folder: string): Promise<void> {
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
  const seconds = async (engine: Engine) => {
    const began = performance.now();
    await runAll(engine, run, extract, () => {});
    return (performance.now() - began) / 1000;
  };
  const duckdb = await openDuckDb({ threads: 2 });
  const [embedded, cold, warm] = [
    await seconds(duckdb),
    await seconds(engineOn(cluster)),
    await seconds(engineOn(cluster)),
  ];
  duckdb.close();
  const tell = (what: string, value: number, unit: string) => console.log(`  ${what}: ${value.toFixed(1)} ${unit}`);
  console.log(`scaling: ${few.length} indicators, 36 months, ${workers} worker${workers === 1 ? '' : 's'}`);
  tell('DuckDB in this process', embedded, 's');
  tell('Trino, first time', cold, 's');
  tell('Trino, second time', warm, 's');
  tell('Trino against DuckDB', warm / embedded, 'times');
  const [row] = await cluster.ask(
    `SELECT count(*), sum(analysis_time_ms + planning_time_ms) / 1e3, sum(queued_time_ms) / 1e3,
       sum(date_diff('millisecond', started, "end")) / 1e3
     FROM system.runtime.queries WHERE source = 'tandem' AND "end" IS NOT NULL`,
  );
  const [statements, planning, queued, all] = (row ?? []).map(Number);
  console.log(
    `  of both: ${statements} statements, ${all?.toFixed(1)} s, ${planning?.toFixed(1)} s of it analysing and planning, ${queued?.toFixed(1)} s queued before`,
  );
}
