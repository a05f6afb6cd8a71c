import { renameSync, writeFileSync } from 'node:fs';
import { type Counts, type Mode, monthText, priorityStratum, type Series } from '@tandem/indicators';
import { type Engine, type Extract, runAll } from '@tandem/indicators/engines';
import type { ListsInUse } from './codelist-files.ts';

type Wanted = { series: Series; month: number; mode: Mode; extract: Extract; path: string; lists: ListsInUse };

/**
 * Writes how many people of each practice are in each priority group: the counts of `tandem indicators run` with a column
 * `priority`, exact, under a manifest that says they are not to be released as they stand.
 */
export async function writeGroupCounts(engine: Engine, wanted: Wanted): Promise<void> {
  const { series, month, mode, extract, path, lists } = wanted;
  const question = { series: [series], modes: [mode], from: month, to: month, reasons: false };
  const by = { strata: [priorityStratum(series)], codelists: lists.codelists };
  const counts = await runAll(engine, { ...question, ...by }, extract, () => undefined);
  const manifest = { releasable: false, policy: 'exact', month: monthText(month), mode, rows: counts.length };
  whole(path, [heading, ...counts.map(rowOf)].map((row) => `${row.join(',')}\n`).join(''));
  whole(`${path}.manifest.json`, `${JSON.stringify({ ...manifest, indicator_id: series.id }, null, 2)}\n`);
  console.error(`${counts.length} rows of counts by group in ${path}. They are exact: not to be sent as they stand.`);
}

const heading = [
  'indicator_id',
  'definition_id',
  'practice_code',
  'month',
  'mode',
  'priority',
  'register',
  'exclusions',
  'pcas',
  'denominator',
  'numerator',
];

function rowOf({ indicator, definition, practice, month, mode, strata, ...counts }: Counts): readonly string[] {
  const { register, exclusions, pcas, denominator, numerator } = counts;
  const [priority = 'unknown'] = strata;
  const numbers = [register, exclusions, pcas, denominator, numerator].map(String);
  return [indicator, definition, practice, month, mode, priority, ...numbers];
}

function whole(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}
