import { readFileSync } from 'node:fs';
import { latestDefinition, type Measure, type Value } from '@tandem/improvement/measuring';
import type { Day, Month } from '@tandem/improvement/time';
import {
  cellsOfJson,
  type Manifest,
  type ProtectedAggregate,
  readManifest,
  readRows,
} from '@tandem/indicators/release';
import { valueIn } from '@tandem/web/server/acts/receiving.ts';
import { type Demonstration, demonstrationOf, measuresIn } from './demonstration.ts';
import type { Enrolled } from './enrolment.ts';
import { listOf } from './measures.ts';
import { collaboratives } from './practices.ts';
import { monthsSent } from './sent.ts';

/** What is counted in the records of the demonstration: of which series in which months, and which of the counts are sent. */
export type Counting = {
  /** Each as a measure names it: the id of the indicator and the mode. */
  series: readonly string[];
  from: Month;
  to: Month;
  isSent: (cell: { practice: string; series: string; month: string }) => boolean;
  /** Indicators whose priority groups are counted in the last month, and whether a practice works through such a list. */
  lists: readonly string[];
  isListed: (cell: { practice: string; indicator: string }) => boolean;
};

export function countingOf(seed: string, today: Day): Counting {
  const demonstration = demonstrationOf(seed, today);
  const { months, starts } = demonstration.year;
  const sent = new Set(demonstration.enrolled.flatMap((practice) => cellsSent(demonstration, practice)));
  const listed = new Map(demonstration.enrolled.flatMap(listEntry));
  return {
    series: [...new Set(demonstration.setup.measures.flatMap((measure) => seriesOf(measure) ?? []))].sort(),
    from: months[0] ?? starts,
    to: months.at(-1) ?? starts,
    isSent: ({ practice, series, month }) => sent.has(keyOf(practice, series, month)),
    lists: Object.values(listOf).sort(),
    isListed: ({ practice, indicator }) => listed.get(practice) === indicator,
  };
}

/** The list of a practice that is still there, by the practice's code. */
function listEntry({ ods, collaborative, left }: Enrolled): [string, string][] {
  const home = collaboratives.find(({ id }) => id === collaborative);
  return home && left === null ? [[ods, listOf[home.topic]]] : [];
}

function cellsSent({ seed, year, setup }: Demonstration, practice: Enrolled): string[] {
  return measuresIn(setup, practice).flatMap((measure) => {
    const series = seriesOf(measure);
    return series === null
      ? []
      : monthsSent(seed, year, practice, measure).map((month) => keyOf(practice.ods, series, month));
  });
}

/** The series that feeds a measure, or `null` where nothing but people can count it. */
export function seriesOf(measure: Measure): string | null {
  return latestDefinition(measure).indicator;
}

/** Counts as they may be handed in: what their file holds, and each as a value. */
export type Counted = {
  manifest: Manifest;
  heading: readonly string[];
  /** The lines of the file, the practice that each is of, and whether it is of part of its patients. */
  lines: readonly { practice: string; isPart: boolean; cells: readonly string[] }[];
  valueOf: (practice: string, series: string, month: Month) => Value | undefined;
};

/** Reads a file of counts in JSON and the manifest beside it. @throws where either is not what the command wrote */
export function readCounted(path: string): Counted {
  const manifest = readManifest(JSON.parse(readFileSync(`${path}.manifest.json`, 'utf8')));
  if (!manifest.ok) throw new Error(manifest.problems.join(' '));
  const cells = cellsOfJson(readFileSync(path, 'utf8'));
  const rows = readRows(cells ?? [], manifest.value);
  if (!rows.ok) throw new Error(rows.faults.map(({ row, says }) => `Row ${row}: ${says}`).join(' '));
  const [heading = [], ...lines] = cells ?? [];
  const whole = rows.rows.filter(({ strata }) => Object.keys(strata).length === 0);
  const values = new Map(whole.map((row) => [keyOfRow(row), valueIn(row)]));
  return {
    manifest: manifest.value,
    heading,
    lines: rows.rows.map(({ practiceCode, strata }, at) => ({
      practice: practiceCode,
      isPart: Object.keys(strata).length > 0,
      cells: lines[at] ?? [],
    })),
    valueOf: (practice, series, month) => values.get(keyOf(practice, series, month)),
  };
}

function keyOfRow({ practiceCode, indicatorId, mode, month }: ProtectedAggregate): string {
  return keyOf(practiceCode, `${indicatorId} ${mode}`, month);
}

function keyOf(practice: string, series: string, month: string): string {
  return `${practice} ${series} ${month}`;
}
