import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Counts,
  holding,
  modes,
  parseMonth,
  priorityStratum,
  type Selection,
  type Series,
  type Stratum,
  selected,
} from '@tandem/indicators';
import { strata as allStrata, catalogue, decks } from '@tandem/indicators/catalogue';
import { type Run, runAll } from '@tandem/indicators/engines';
import { type Policy, published, readPolicy } from '@tandem/indicators/release';
import { openClock } from '@tandem/web/server/clock.ts';
import { readArguments, readJson } from './arguments.ts';
import { type ListsInUse, readLists } from './codelist-files.ts';
import { type AtHand, withExtract } from './extract-at-hand.ts';
import { readMonth } from './extract-files.ts';
import { countingOf } from './indicators-engine.ts';
import { type Asked, priority, writeResult } from './indicators-result.ts';
import { UserError } from './user-error.ts';

const options = {
  extract: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  indicators: { type: 'string' },
  codelists: { type: 'string' },
  mode: { type: 'string', default: 'rolling12' },
  by: { type: 'string' },
  reasons: { type: 'string' },
  engine: { type: 'string', default: 'duckdb' },
  url: { type: 'string' },
  at: { type: 'string' },
  'as-at': { type: 'string' },
  'no-definition-switch': { type: 'string', multiple: true },
  exact: { type: 'boolean', default: false },
  policy: { type: 'string' },
  ledger: { type: 'string' },
  practice: { type: 'string' },
  mapping: { type: 'string' },
} as const;
type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/**
 * `tandem indicators run`: an extract in, monthly counts by practice out, with a manifest beside them. What is written may
 * leave the machine, as its policy says; exact counts are written on request, and marked as not to be released.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options);
  const lists = readLists(values.codelists);
  const asked = read(values, lists);
  for (const problem of lists.problems) console.error(`Left out of the codelists: ${problem}`);
  report(asked.selection);
  const reading = { practice: values.practice, mapping: values.mapping, today: openClock().today() };
  await withExtract(asked.folder, reading, (ready) => count(asked, ready, lists, values));
}

async function count(asked: Asked, { folder, account }: AtHand, lists: ListsInUse, values: Values): Promise<void> {
  const problems: string[] = [];
  const counting = countingOf(values, problems);
  const extract = counting.extractOf(folder, problems);
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const { from, to, modes: wanted, strata, series } = asked;
  const engine = await counting.open();
  try {
    await counting.check(engine, extract, account);
    const reasons = values.reasons !== undefined;
    const question = { series, modes: wanted, from, to, strata, reasons, codelists: lists.codelists };
    const counts: Counts[] = [];
    for (const part of parted(question)) counts.push(...(await runAll(engine, part, extract, progress)));
    const made = { name: engine.name, version: await engine.version() };
    const { url: _, ...options } = values;
    await writeResult({ ...asked, counts, account, codelists: lists.codelists, engine: made, options });
  } finally {
    engine.close();
  }
}

function priorityOf(series: Series | undefined): Stratum {
  return series ? priorityStratum(series) : { id: priority, title: '', values: [] };
}

/** By priority each series is asked about by itself, with its own groups; those without any have nothing to tell. */
function parted(question: Run): Run[] {
  const { series, strata } = question;
  if (strata.every(({ id }) => id !== priority)) return [question];
  const others = strata.filter(({ id }) => id !== priority);
  return series
    .filter(({ priorities }) => priorities.length > 0)
    .map((one) => ({ ...question, series: [one], strata: [...others, priorityOf(one)] }));
}

/** Everything that was asked for, or every problem with it at once. */
function read(values: Values, { codelists }: ListsInUse): Asked {
  const problems: string[] = [];
  const need = (name: 'extract' | 'from' | 'to' | 'out') => {
    if (values[name] === undefined) problems.push(`--${name} is missing.`);
    return values[name] ?? '';
  };
  const [folder, out] = [need('extract'), need('out')];
  const [from, to] = [readMonth('from', need('from'), problems), readMonth('to', need('to'), problems)];
  if (from > to) problems.push('--from lies after --to.');
  if (out !== '' && !/\.(csv|json|parquet)$/.test(out)) problems.push('--out ends in .csv, .json or .parquet.');
  countingOf(values, problems);
  if (values.exact && values.policy !== undefined) problems.push('--exact and --policy exclude one another.');
  if (!values.exact && values.reasons !== undefined) problems.push('--reasons are exact counts: they need --exact.');
  const wanted = oneOf('mode', values.mode, modes, problems);
  const names = oneOf('by', values.by, [...allStrata.map(({ id }) => id), priority], problems);
  const known = new Set(decks.map(({ series }) => series));
  const selection = selected(catalogue, listed(values.indicators), codelists, known);
  if (folder !== '' && !existsSync(folder)) problems.push(`The folder of the extract ${folder} is not there.`);
  const policy = readPolicyFile(values.policy, problems);
  const last = lastMonth(values['as-at'], to, problems);
  const series = held(selection.series, values['no-definition-switch'] ?? [], problems);
  const all = [...problems, ...selection.problems];
  const isParted = names.includes(priority);
  if (all.length === 0 && series.length === 0) all.push('No indicator is left to run.');
  else if (all.length === 0 && isParted && series.every(({ priorities }) => priorities.length === 0))
    all.push('None of these indicators has priority groups: leave priority out of --by.');
  if (all.length > 0) throw new UserError(all.join('\n'));
  const strata = [...allStrata, priorityOf(series[0])].filter(({ id }) => names.includes(id));
  const release = values.exact ? null : { policy, ledger: values.ledger ?? `${resolve(folder)}.ledger.json` };
  const reasons = values.reasons ?? null;
  return { folder, out, reasons, release, from, to: last, modes: wanted, strata, selection, series };
}

/** `published` where nothing else is named, or a file that says what may leave. */
function readPolicyFile(path: string | undefined, problems: string[]): Policy {
  if (path === undefined || path === published.id) return published;
  const read = readPolicy(readJson(path));
  if (read.ok) return read.value;
  problems.push(...read.problems.map((says) => `${path}: ${says}`));
  return published;
}

/** A month that had not ended on the day of the extract is not reported. */
function lastMonth(asAt: string | undefined, to: number, problems: string[]): number {
  if (asAt === undefined) return to;
  const [, month = '', day = ''] = /^(\d{4}-\d{2})-(\d{2})$/.exec(asAt) ?? [];
  const number = parseMonth(month);
  if (number === null) {
    problems.push(`--as-at is a day, for instance 2025-04-10; it says "${asAt}".`);
    return to;
  }
  const ended = Number(day) >= daysIn(month) ? number : number - 1;
  return Math.min(to, ended);
}

function daysIn(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function listed(text: string | undefined): string[] | null {
  return text === undefined
    ? null
    : text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
}

function oneOf<T extends string>(name: string, text: string | undefined, known: readonly T[], problems: string[]): T[] {
  const asked = listed(text) ?? [];
  const strange = asked.filter((one) => !known.some((each) => each === one));
  problems.push(...strange.map((one) => `--${name} knows ${known.join(', ')}; not "${one}".`));
  return known.filter((one) => asked.includes(one));
}

function held(series: readonly Series[], definitions: readonly string[], problems: string[]): readonly Series[] {
  for (const id of definitions) {
    if (!series.some(({ versions }) => versions.some((version) => version.id === id))) {
      problems.push(`--no-definition-switch ${id}: no indicator of this run has that definition.`);
    }
  }
  return series.map((one) => {
    const definition = one.versions.find(({ id }) => definitions.includes(id));
    return definition ? holding(one, definition.id) : one;
  });
}

function report({ leftOut, drafts }: Selection): void {
  for (const { definition, missing } of leftOut) {
    console.error(`${definition} is left out; codelists are missing: ${missing.join(', ')}.`);
  }
  if (drafts.length > 0) console.error(`Drafts without worked patients are left out: ${drafts.join(', ')}.`);
}

function progress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} parts${done === all ? '\n' : ''}`);
}
