import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Codelists,
  type Counts,
  type Mode,
  monthText,
  needsOf,
  type Selection,
  type Series,
  type Stratum,
} from '@tandem/indicators';
import { type Extract, writeParquet } from '@tandem/indicators/engines';
import { hashOf, versionOf } from './codelist-files.ts';

/** What one run was asked for, read from its arguments. */
export type Asked = {
  extract: Extract;
  out: string;
  reasons: string | null;
  from: number;
  to: number;
  modes: readonly Mode[];
  strata: readonly Stratum[];
  selection: Selection;
  series: readonly Series[];
};

type Result = Asked & {
  counts: readonly Counts[];
  codelists: Codelists;
  engine: string;
  options: Readonly<Record<string, unknown>>;
};

const columns = ['indicator_id', 'definition_id', 'practice_code', 'month', 'mode'] as const;
const numbers = ['register', 'exclusions', 'pcas', 'denominator', 'numerator'] as const;

/** Writes the counts, the reasons where they were asked for, and the manifest; each file appears whole or not at all. */
export async function writeResult(result: Result): Promise<void> {
  const { out, reasons, counts, strata } = result;
  const splits = strata.map(({ id }) => id);
  await writeRows(
    out,
    [...columns, ...splits, ...numbers],
    counts.map((cell) => [...keysOf(cell), ...countsOf(cell)]),
  );
  if (reasons !== null) {
    const rows = counts.flatMap((cell) =>
      Object.entries(cell.reasons).map(([reason, count]) => [...keysOf(cell), reason, count]),
    );
    await writeRows(reasons, [...columns, ...splits, 'reason', 'patients'], rows);
  }
  whole(`${out}.manifest.json`, `${JSON.stringify(manifestOf(result), null, 2)}\n`);
}

type Cell = string | number;
const keysOf = (cell: Counts): Cell[] => [
  cell.indicator,
  cell.definition,
  cell.practice,
  cell.month,
  cell.mode,
  ...cell.strata,
];
const countsOf = (cell: Counts): Cell[] => numbers.map((name) => cell[name]);

async function writeRows(path: string, heading: readonly string[], rows: readonly Cell[][]): Promise<void> {
  if (path.endsWith('.parquet')) {
    const partial = `${path}.partial`;
    await writeParquet(
      partial,
      heading.map((name, at) => ({ name, number: typeof rows[0]?.[at] === 'number' })),
      rows,
    );
    renameSync(partial, path);
  } else if (path.endsWith('.json')) {
    const objects = rows.map((row) => Object.fromEntries(heading.map((name, at) => [name, row[at]])));
    whole(path, `${JSON.stringify(objects, null, 1)}\n`);
  } else {
    whole(path, [heading, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join(''));
  }
}

function csvCell(cell: Cell): string {
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function whole(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}

/** What was run on what: enough to run it again and to see why two results differ. */
function manifestOf({ series, selection, codelists, extract, engine, options, from, to, modes, counts }: Result) {
  const used = [...new Set(series.flatMap(({ versions }) => versions.flatMap((version) => needsOf(version).lists)))];
  return {
    releasable: false,
    policy: 'exact',
    engine,
    from: monthText(from),
    to: monthText(to),
    modes: modes.map((mode) => ({ mode, window_months: mode === 'month' || mode === 'flow' ? 1 : 12 })),
    options,
    definitions: series.map(({ id, title, direction, versions }) => ({
      indicator_id: id,
      title,
      direction,
      versions: versions.map((version) => ({
        definition_id: version.id,
        from: version.from,
        to: version.to,
        sha256: hashOf(JSON.stringify(version)),
      })),
    })),
    left_out: selection.leftOut,
    drafts_left_out: selection.drafts,
    codelists: used.toSorted().flatMap((name) => {
      const list = codelists.get(name);
      return list ? [{ name, codes: list.entries.length, sha256: versionOf(list) }] : [];
    }),
    input: filesOf(extract).map((path) => ({ file: basename(path), sha256: hashOf(readFileSync(path)) })),
    rows: counts.length,
  };
}

function filesOf({ patient, event, issue }: Extract): readonly string[] {
  return [...patient, ...event, ...issue];
}
