import {
  type Count,
  type CountName,
  countNames,
  type Mode,
  marked,
  modes,
  type ProtectedAggregate,
  type Strata,
  shown,
  strataNames,
  suppressed,
} from './aggregate.ts';
import { columns, suppressedMark } from './file.ts';
import type { Manifest } from './manifest.ts';
import { isExact } from './policy.ts';
import { hiddenMost, rounded } from './rule.ts';

/** What is wrong in a cell; `row` counts from 1 as a spreadsheet does, and is 0 for the file as a whole. */
export type CellFault = { row: number; column: string; says: string };

export type ReadRows = { ok: true; rows: ProtectedAggregate[] } | { ok: false; faults: CellFault[] };

/**
 * Reads the cells of a released file under its manifest: every cell must be of its kind, and every count one that the policy
 * lets be shown, so that a file of exact counts cannot pass under a manifest that says otherwise. Gives all faults at once.
 */
export function readRows(cells: readonly (readonly string[])[], manifest: Manifest): ReadRows {
  if (!manifest.releasable) {
    const says = 'These are exact counts, which must not leave this machine. Run again without --exact.';
    return { ok: false, faults: [{ row: 0, column: 'releasable', says }] };
  }
  const [heading = [], ...lines] = cells;
  // Strata may stand anywhere: every cell is found by the name of its column.
  const strata = heading.filter((name) => !columns.some((one) => one === name));
  const isKnown = columns.every((name) => heading.includes(name)) && strata.every((name) => isStratum(name));
  if (!isKnown || new Set(heading).size !== heading.length) {
    const says = `The first line must name ${columns.join(',')}, and may name ${strataNames.join(', ')}.`;
    return { ok: false, faults: [{ row: 1, column: 'heading', says }] };
  }
  const known = new Set(manifest.series.map(({ indicator, mode }) => `${indicator} ${mode}`));
  const faults: CellFault[] = [];
  const rows = lines.map((line, at) => {
    const read = readLine(line, heading, at + 2, manifest);
    faults.push(...read.faults);
    const { indicatorId, mode } = read.row;
    if (read.faults.length === 0 && !known.has(`${indicatorId} ${mode}`))
      faults.push({ row: at + 2, column: 'mode', says: `${indicatorId} in mode ${mode} is not in the manifest.` });
    return read.row;
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rows };
}

const isStratum = (name: string) => strataNames.some((one) => one === name);

/** What the cells of a column must look like, and how to say so. */
const shapes: Readonly<Record<string, readonly [RegExp, string]>> = {
  indicator_id: [/^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/i, 'the id of a series, such as hyp.bp.le79'],
  definition_id: [/^[a-z][\w.-]*$/i, 'the id of a definition, such as HYP008'],
  practice_code: [/^[A-Z][A-Z0-9]{2,5}$/, 'a code of a practice, such as F86001'],
  month: [/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, such as 2026-03'],
  mode: [new RegExp(`^(${Object.keys(modes).join('|')})$`), `one of ${Object.keys(modes).join(', ')}`],
};
const countShape = /^(0|[1-9]\d{0,8})$/;

function readLine(line: readonly string[], heading: readonly string[], row: number, { policy }: Manifest) {
  const faults: CellFault[] = [];
  const say = (column: string, says: string) => faults.push({ row, column, says });
  if (line.length !== heading.length) say('row', `has ${line.length} cells where ${heading.length} are expected.`);
  const cell = (name: string) => line[heading.indexOf(name)] ?? '';
  for (const [name, [pattern, what]] of Object.entries(shapes))
    if (!pattern.test(cell(name))) say(name, `"${cell(name).slice(0, 40)}" is not ${what}.`);
  const strata: Strata = Object.fromEntries(strataNames.map((name) => [name, cell(name)]).filter(([, text]) => text));
  const named = strataNames.filter((name) => strata[name] !== undefined);
  const mayBeAny = isExact(policy, cell('indicator_id'), named);
  const counts = countNames.map((name): [CountName, Count] => {
    const text = cell(name);
    if (text === suppressedMark) return [name, suppressed];
    const n = countShape.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(n)) say(name, `"${text.slice(0, 40)}" is not a count, or ${suppressedMark} for a suppressed one.`);
    else if (!mayBeAny && !isPublished(n))
      say(name, `${n} is not a published count: 0, a multiple of 5, or ${suppressedMark}.`);
    return [name, shown(n)];
  });
  const subject = {
    indicatorId: cell('indicator_id'),
    definitionId: cell('definition_id'),
    practiceCode: cell('practice_code'),
    month: cell('month'),
    // Checked above: a fault keeps the row from being given to anybody.
    mode: cell('mode') as Mode,
    strata,
  };
  // One entry for each of the names.
  const found = marked({ ...subject, ...(Object.fromEntries(counts) as Record<CountName, Count>) });
  const { numerator, denominator } = found;
  if (numerator.kind === 'count' && denominator.kind === 'count' && numerator.n > denominator.n)
    say('numerator', `${numerator.n} of ${denominator.n} cannot be.`);
  return { row: found, faults };
}

function isPublished(n: number): boolean {
  return n === 0 || (n > hiddenMost && rounded(n) === n);
}
