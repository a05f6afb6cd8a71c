import { z } from 'zod';
import type { Cluster } from './cluster.ts';

/** What Trino tells of a statement that ended: the little of it that is used here. Times are text with a unit. */
const shape = z.object({
  query: z.string(),
  queryStats: z.object({
    elapsedTime: z.string(),
    planningTime: z.string(),
    analysisTime: z.string(),
    totalCpuTime: z.string(),
    operatorSummaries: z.array(
      z.object({
        operatorType: z.string(),
        addInputCpu: z.string(),
        getOutputCpu: z.string(),
        finishCpu: z.string(),
      }),
    ),
  }),
});

/** What an operator is there for; those not named here are told by their own names where they matter. */
const purposes: readonly (readonly [string, RegExp])[] = [
  ['reading files', /Scan/],
  ['joining', /Join|HashBuilder|LookupOuter|NestedLoop/],
  ['windows', /Window|TopN|RowNumber|OrderBy/],
  ['grouping', /Aggregation/],
  ['carrying rows between workers', /Exchange|Output|Merge/],
  ['writing tables', /TableWriter|TableFinish/],
];

/** Says where the time of the tool's statements since then went: by kind of statement, then the processors' by purpose. */
export async function tellTimes({ ask, about }: Cluster, since: string): Promise<void> {
  const ids = await ask(
    `SELECT query_id FROM system.runtime.queries
     WHERE source = 'tandem' AND state = 'FINISHED' AND created >= TIMESTAMP '${since}'`,
  );
  const statements = await Promise.all(ids.map(async ([id]) => shape.parse(await about(String(id)))));
  const kinds = new Map<string, number>();
  const purpose = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, seconds: number) => to.set(name, (to.get(name) ?? 0) + seconds);
  let [elapsed, planning, cpu] = [0, 0, 0];
  for (const { query, queryStats } of statements) {
    elapsed += secondsOf(queryStats.elapsedTime);
    planning += secondsOf(queryStats.planningTime) + secondsOf(queryStats.analysisTime);
    cpu += secondsOf(queryStats.totalCpuTime);
    add(kinds, kindOf(query), secondsOf(queryStats.elapsedTime));
    for (const { operatorType, addInputCpu, getOutputCpu, finishCpu } of queryStats.operatorSummaries) {
      const name = purposes.find(([, is]) => is.test(operatorType))?.[0] ?? operatorType;
      add(
        purpose,
        name,
        [addInputCpu, getOutputCpu, finishCpu].map(secondsOf).reduce((sum, one) => sum + one),
      );
    }
  }
  console.log(
    `  ${statements.length} statements, ${told(elapsed)} in all, ${told(planning)} of it analysing and planning`,
  );
  console.log(`  by kind: ${listed(kinds)}`);
  console.log(`  ${told(cpu)} of processors on workers: ${listed(purpose)}`);
}

function kindOf(query: string): string {
  if (query.startsWith('DROP')) return 'dropping';
  if (query.includes('external_location')) return 'declaring files';
  return query.startsWith('CREATE') ? 'steps' : 'the answer';
}

function listed(seconds: ReadonlyMap<string, number>): string {
  const all = [...seconds].toSorted(([, a], [, b]) => b - a);
  return all.map(([name, each]) => `${name} ${told(each)}`).join(', ');
}

const told = (seconds: number) => `${seconds.toFixed(1)} s`;

/** `1.25s`, `310.20ms`, `2.10m` as seconds. */
function secondsOf(text: string): number {
  const units: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
  const [, number, unit] = /^([\d.]+)(\w+)$/.exec(text) ?? [];
  return Number(number) * (units[unit ?? ''] ?? Number.NaN);
}
