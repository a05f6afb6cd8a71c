import { holding, modes, parseMonth, type Selection, type Series, selected } from '@tandem/indicators';
import { strata as allStrata, catalogue, decks } from '@tandem/indicators/catalogue';
import { openDuckDb, runAll } from '@tandem/indicators/engines';
import { readArguments } from './arguments.ts';
import { type ListsInUse, readLists } from './codelist-files.ts';
import { extractIn, noFiles, readMonth } from './extract-files.ts';
import { type Asked, writeResult } from './indicators-result.ts';
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
  'as-at': { type: 'string' },
  'no-definition-switch': { type: 'string', multiple: true },
  exact: { type: 'boolean', default: false },
} as const;
type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/** `tandem indicators run`: a prepared extract in, monthly counts by practice out, with a manifest beside them. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options);
  const lists = readLists(values.codelists);
  const asked = read(values, lists);
  for (const problem of lists.problems) console.error(`Left out of the codelists: ${problem}`);
  report(asked.selection);
  const { from, to, modes: wanted, strata, extract } = asked;
  const engine = await openDuckDb();
  try {
    const question = {
      series: asked.series,
      modes: wanted,
      from,
      to,
      strata,
      reasons: values.reasons !== undefined,
      codelists: lists.codelists,
    };
    const counts = await runAll(engine, question, extract, progress);
    const version = `${engine.name} ${await engine.version()}`;
    await writeResult({ ...asked, counts, codelists: lists.codelists, engine: version, options: values });
    console.error(`${counts.length} rows in ${asked.out}. They are exact: the file must not leave this machine.`);
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
  if (values.engine !== 'duckdb') problems.push(`There is no engine "${values.engine}"; it is duckdb.`);
  if (!values.exact) {
    problems.push('Only exact counts can be written yet: add --exact. The file is then marked as not to be released.');
  }
  const wanted = oneOf('mode', values.mode, modes, problems);
  const names = oneOf(
    'by',
    values.by,
    allStrata.map(({ id }) => id),
    problems,
  );
  const known = new Set(decks.map(({ series }) => series));
  const selection = selected(catalogue, listed(values.indicators), codelists, known);
  const extract = folder === '' ? noFiles : extractIn(folder, problems);
  const last = lastMonth(values['as-at'], to, problems);
  const series = held(selection.series, values['no-definition-switch'] ?? [], problems);
  const all = [...problems, ...selection.problems];
  if (all.length === 0 && series.length === 0) all.push('No indicator is left to run.');
  if (all.length > 0) throw new UserError(all.join('\n'));
  const strata = allStrata.filter(({ id }) => names.includes(id));
  return { extract, out, reasons: values.reasons ?? null, from, to: last, modes: wanted, strata, selection, series };
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
