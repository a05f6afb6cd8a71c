import { existsSync, renameSync, writeFileSync } from 'node:fs';
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
import { writeParquet } from '@tandem/indicators/engines';
import {
  type Aggregate,
  cellsOfRows,
  countNames,
  emptyLedger,
  type Ledger,
  modes as modesOfRelease,
  ofThoseWaiting,
  type PartsOf,
  type Policy,
  type ProtectedAggregate,
  type Protection,
  protect,
  published,
  suppressedMark,
  withEmptyParts,
  writeCsv,
  writeJson,
  writeManifest,
} from '@tandem/indicators/release';
import { readBytes, readJson } from './arguments.ts';
import { hashOf, versionOf } from './codelist-files.ts';
import type { AtHand } from './extract-at-hand.ts';
import { partsOf } from './indicators-strata.ts';

/** What one run was asked for, read from its arguments. */
export type Asked = {
  folder: string;
  out: string;
  reasons: string | null;
  /** How counts are made fit to leave the machine, and where what has left is written down; `null`: exact counts. */
  release: { policy: Policy; ledger: string } | null;
  from: number;
  to: number;
  modes: readonly Mode[];
  strata: readonly Stratum[];
  selection: Selection;
  series: readonly Series[];
};

type Result = Asked & {
  counts: readonly Counts[];
  account: AtHand['account'];
  codelists: Codelists;
  engine: { name: string; version: string };
  options: Readonly<Record<string, unknown>>;
};

type Written = readonly (Aggregate | ProtectedAggregate)[];

/** What was written, and what its policy did to it; `null` where counts are exact and nothing was done. */
export type Summary = { file: string; rows: number; from: string; to: string; released: Protected | null };
type Protected = Pick<Protection, 'shown' | 'hidden' | 'givenAway'> & { policy: Policy['id'] };

/** Writes the counts, the reasons where they were asked for, and the manifest; each file appears whole or not at all. */
export async function writeResult(result: Result): Promise<Summary> {
  const { out, reasons, release, strata } = result;
  const directions = new Map(result.series.map(({ id, direction }) => [id, direction]));
  const exact = result.counts.map((cell) =>
    ofThoseWaiting(aggregateOf(cell, strata), directions.get(cell.indicator) ?? 'none'),
  );
  const { rows, ledger, done } = released(exact, release, partsOf(result));
  await writeRows(out, rows);
  if (reasons !== null) writeReasons(reasons, result.counts, strata);
  writeWhole(`${out}.manifest.json`, writeManifest(manifestOf(result, rows.length)));
  // Last, so that nothing is on record as released that was not written.
  if (release !== null) writeWhole(release.ledger, JSON.stringify(ledger), { mode: 0o600 });
  const [from, to] = [monthText(result.from), monthText(result.to)];
  return { file: out, rows: rows.length, from, to, released: done };
}

/** The summary as a sentence or two. */
export function summarySaid({ file, rows, released: done }: Summary): string {
  const written = `${rows} rows in ${file}.`;
  if (done === null) return `${written} They are exact: the file must not leave this machine.`;
  const { policy, shown, hidden, givenAway } = done;
  const kept = `${shown} counts shown, ${hidden.small} hidden as small, ${hidden.forAnother} because others would give them away.`;
  const warned = givenAway === 0 ? '' : ` ${givenAway} small counts follow from what was released before.`;
  return `${written} Policy ${policy}: ${kept}${warned}`;
}

function aggregateOf(
  { indicator, definition, practice, strata, ...cell }: Counts,
  names: readonly Stratum[],
): Aggregate {
  const { month, mode, register, exclusions, pcas, denominator, numerator } = cell;
  const parts = Object.fromEntries(names.flatMap(({ id }, at) => (strata[at] === undefined ? [] : [[id, strata[at]]])));
  return {
    indicatorId: indicator,
    definitionId: definition,
    practiceCode: practice,
    ...{ month, mode, register, exclusions, pcas, denominator, numerator },
    strata: parts,
  };
}

function released(
  exact: readonly Aggregate[],
  release: Asked['release'],
  parts: PartsOf,
): { rows: Written; ledger: Ledger; done: Protected | null } {
  if (release === null) return { rows: exact, ledger: emptyLedger, done: null };
  const { policy } = release;
  // Where all is open, that nobody is in a part may be seen by its row not being there.
  const whole = policy.id === 'open' ? exact : withEmptyParts(exact, parts);
  const { rows, ledger, ...done } = protect(whole, { policy, ledger: ledgerIn(release.ledger) });
  return { rows, ledger, done: { policy: policy.id, ...done } };
}

function ledgerIn(path: string): Ledger {
  // Only this tool writes the file; one that is damaged fails the release instead of weakening it.
  return existsSync(path) ? (readJson(path) as Ledger) : emptyLedger;
}

async function writeRows(path: string, rows: Written): Promise<void> {
  if (path.endsWith('.parquet')) {
    const [heading = [], ...cells] = cellsOfRows(rows);
    const isCount = (name: string) => countNames.some((one) => one === name);
    const partial = `${path}.partial`;
    await writeParquet(
      partial,
      heading.map((name) => ({ name, number: isCount(name) })),
      cells.map((row) => row.map((text, at) => (isCount(heading[at] ?? '') ? numberOrNull(text) : text))),
    );
    renameSync(partial, path);
  } else writeWhole(path, path.endsWith('.json') ? writeJson(rows) : writeCsv(rows));
}

/** In Parquet a suppressed count has no number. */
function numberOrNull(text: string): number | null {
  return text === suppressedMark ? null : Number(text);
}

function writeReasons(path: string, counts: readonly Counts[], strata: readonly Stratum[]): void {
  const splits = strata.map(({ id }) => id);
  const heading = ['indicator_id', 'definition_id', 'practice_code', 'month', 'mode', ...splits, 'reason', 'patients'];
  const rows = counts.flatMap(({ indicator, definition, practice, month, mode, strata: parts, reasons }) =>
    Object.entries(reasons).map(([reason, patients]) =>
      [indicator, definition, practice, month, mode, ...parts, reason, patients].map(String),
    ),
  );
  writeWhole(path, [heading, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join(''));
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeWhole(path: string, text: string, options: { mode?: number } = {}): void {
  writeFileSync(`${path}.partial`, text, options);
  renameSync(`${path}.partial`, path);
}

/** What was run on what: enough to run it again and to see why two results differ. */
function manifestOf(result: Result, rows: number): Parameters<typeof writeManifest>[0] {
  const { series, selection, account, engine, options, out, release, modes } = result;
  return {
    format: 'tandem-aggregates',
    version: 1,
    releasable: release !== null,
    policy: release?.policy ?? published,
    file: { name: basename(out), sha256: hashOf(readBytes(out)), rows },
    extract: { date: account.extractDate, inputs: account.files.map(({ name, sha256 }) => ({ name, sha256 })) },
    engine,
    definitions: series.flatMap(({ id, versions }) =>
      versions.map((version) => ({
        id: version.id,
        series: id,
        sha256: hashOf(JSON.stringify(version)),
        codelists: [...needsOf(version).lists],
      })),
    ),
    codelists: codelistsOf(result),
    accounting: account.files.map(({ name, lines, accepted, quarantined, setAside }) => ({
      table: name,
      read: lines - setAside,
      accepted,
      quarantined,
    })),
    series: series.flatMap(({ id }) =>
      modes.map((mode) => ({ indicator: id, mode, window_months: modesOfRelease[mode].windowMonths })),
    ),
    options: asJson({ ...options, leftOut: selection.leftOut, draftsLeftOut: selection.drafts }),
  };
}

function codelistsOf({ series, codelists }: Result) {
  const used = new Set(series.flatMap(({ versions }) => versions.flatMap((version) => needsOf(version).lists)));
  return [...used].toSorted().flatMap((name) => {
    const list = codelists.get(name);
    if (list === undefined) return [];
    const sha256 = versionOf(list);
    return [{ name, version: sha256.slice(0, 12), sha256 }];
  });
}

/** As it will be read again; what JSON has no word for is gone. */
function asJson(value: Readonly<Record<string, unknown>>): Parameters<typeof writeManifest>[0]['options'] {
  return JSON.parse(JSON.stringify(value));
}
