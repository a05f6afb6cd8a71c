import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { lastDay, monthOf, parseDay } from '@tandem/improvement/time';
import {
  type Counts,
  holding,
  modes,
  monthText,
  parseMonth,
  type Selection,
  type Series,
  selected,
} from '@tandem/indicators';
import { catalogue, decks } from '@tandem/indicators/catalogue';
import { runAll } from '@tandem/indicators/engines';
import { type Policy, published, readPolicy } from '@tandem/indicators/release';
import { openClock } from '@tandem/web/server/clock.ts';
import { readArguments, readJson } from './arguments.ts';
import { type ListsInUse, readLists } from './codelist-files.ts';
import { type AtHand, withExtract } from './extract-at-hand.ts';
import { readMonth } from './extract-files.ts';
import { countingOf } from './indicators-engine.ts';
import { type Asked, summarySaid, writeResult } from './indicators-result.ts';
import { parted, priorityProblems, strataCalled, strataNames, strataProblems } from './indicators-strata.ts';
import { progressOn } from './progress.ts';
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
  json: { type: 'boolean', default: false },
} as const;
export const help = `tandem indicators run --extract DIR --from MONTH --to MONTH --out FILE [options]

Counts indicators in patient records, by practice and month, and makes the counts fit to leave this machine. A manifest beside
the file says what made it, from what, and under which policy. Months that had not ended on the day of the extract are left out.

  --extract DIR          records as they come, or prepared by tandem ingest check (which is quicker the second time)
  --from, --to MONTH     the first and the last month, YYYY-MM
  --out FILE             .csv, .json or .parquet
  --indicators ID,…      series or definitions, such as hyp.bp.le79 or HYP008; else all that can run and are no drafts
  --mode NAME,…          rolling12 (the usual) and qof-year say where a practice stands; month and flow are for charts
  --by NAME,…            parts of the patients: sex, age_band, imd_quintile, ethnic6, learning_disability,
                         severe_mental_illness, diabetes_type; or priority: of each indicator's own priority groups
                         those who wait for a next step, and nobody else
  --codelists DIR        lists that take the place of the starter lists of their names, one in a CSV file, or the official clusters
  --no-definition-switch ID   holds one definition over the whole series; may be repeated
  --as-at DAY            the day on which the extract was made, where its records do not say it
  --policy FILE          what may leave; else published: up to 7 hidden, all else to the nearest 5
  --exact                exact counts, marked as not to be sent; --reasons FILE adds why people were excepted
  --ledger FILE          what was released before; else it lies beside the extract
  --practice, --mapping  as for tandem ingest check
  --engine duckdb|trino  trino counts where the records lie: --url https://USER@HOST:PORT/CATALOG/SCHEMA, and
                         --at s3://BUCKET/EXTRACT for their place (the password: TANDEM_TRINO_PASSWORD)
  --json                 what was done, as JSON on standard output

Examples
  tandem indicators run --extract prepared --from 2023-04 --to 2026-03 --out counts.csv
  tandem indicators run --extract prepared --from 2024-04 --to 2026-03 --mode month --indicators hyp.bp.le79,DM006 --out charts.csv
  tandem indicators run --extract prepared --from 2026-03 --to 2026-03 --by priority --out groups.csv
  tandem indicators run --extract ./fhir --practice A81001 --from 2020-04 --to 2021-03 --exact --out own.csv

Ends with 0 when it is done, also where indicators were left out for want of codelists; 2 when one that was asked for by name
cannot run or anything else has to be put right first, 1 when the fault is ours.`;

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
  const { from, modes: wanted, strata, series } = asked;
  const to = lastWhole(asked, values['as-at'], account.extractDate);
  const engine = await counting.open();
  try {
    await counting.check(engine, extract, account);
    const reasons = values.reasons !== undefined;
    const question = { series, modes: wanted, from, to, strata, reasons, codelists: lists.codelists };
    const counts: Counts[] = [];
    const progress = progressOn(process.stderr);
    const tell = (done: number, all: number) => progress.say('counting', done / all);
    for (const part of parted(question)) counts.push(...(await runAll(engine, part, extract, tell)));
    progress.end();
    const made = { name: engine.name, version: await engine.version() };
    const { url: _, json, ...options } = values;
    const result = { ...asked, to, counts, account, codelists: lists.codelists, engine: made, options };
    const summary = await writeResult(result);
    console.error(summarySaid(summary));
    const { leftOut, drafts } = asked.selection;
    if (json) console.log(JSON.stringify({ ...summary, leftOut, drafts }));
  } finally {
    engine.close();
  }
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
  const names = oneOf('by', values.by, strataNames, problems);
  problems.push(...strataProblems(names, codelists));
  const known = new Set(decks.map(({ series }) => series));
  const selection = selected(catalogue, listed(values.indicators), codelists, known);
  if (folder !== '' && !existsSync(folder)) problems.push(`The folder of the extract ${folder} is not there.`);
  const policy = readPolicyFile(values.policy, problems);
  if (values['as-at'] !== undefined) lastEnded(values['as-at'], problems);
  const series = held(selection.series, values['no-definition-switch'] ?? [], problems);
  const all = [...problems, ...selection.problems];
  if (all.length === 0 && series.length === 0) all.push('No indicator is left to run.');
  else if (all.length === 0) all.push(...priorityProblems(names, series));
  if (all.length > 0) throw new UserError(all.join('\n'));
  const strata = strataCalled(names, series);
  const release = values.exact ? null : { policy, ledger: values.ledger ?? `${resolve(folder)}.ledger.json` };
  const reasons = values.reasons ?? null;
  return { folder, out, reasons, release, from, to, modes: wanted, strata, selection, series };
}

/** `published` where nothing else is named, or a file that says what may leave. */
function readPolicyFile(path: string | undefined, problems: string[]): Policy {
  if (path === undefined || path === published.id) return published;
  const read = readPolicy(readJson(path));
  if (read.ok) return read.value;
  problems.push(...read.problems.map((says) => `${path}: ${says}`));
  return published;
}

/** The last month that had ended on a day; a problem where it is none. */
function lastEnded(text: string, problems: string[]): number {
  const day = parseDay(text);
  if (day === null) {
    problems.push(`--as-at is a day, for instance 2025-04-10; it says "${text}".`);
    return Number.POSITIVE_INFINITY;
  }
  const month = parseMonth(day.slice(0, 7)) ?? 0;
  return day === lastDay(monthOf(day)) ? month : month - 1;
}

/** Of a month that had not ended on the day of the extract the record is not whole yet: it is not reported. */
function lastWhole(asked: Asked, asAt: string | undefined, extractDate: string): number {
  const problems: string[] = [];
  const ended = lastEnded(asAt ?? extractDate, problems);
  const day = asAt === undefined ? `The extract is of ${extractDate}` : `It is asked as at ${asAt}`;
  const hint = asAt === undefined ? ' If it was made later, say so with --as-at.' : '';
  if (ended < asked.from) throw new UserError(`${day}, and no month from --from on had ended then.${hint}`);
  if (ended < asked.to) console.error(`${day}: months after ${monthText(ended)} are left out.${hint}`);
  return Math.min(asked.to, ended);
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
