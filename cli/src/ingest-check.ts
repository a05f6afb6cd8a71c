import {
  type Accounting,
  check,
  ownMappings,
  type PrepareOptions,
  prepare,
  reasonNames,
  reasons,
  type Tally,
} from '@tandem/indicators/intake';
import { openClock } from '@tandem/web/server/clock.ts';
import { readArguments } from './arguments.ts';
import { progressOn } from './progress.ts';
import { UserError } from './user-error.ts';

const options = {
  extract: { type: 'string' },
  practice: { type: 'string' },
  mapping: { type: 'string' },
  out: { type: 'string' },
  declare: { type: 'string', multiple: true },
  'extract-date': { type: 'string' },
  memory: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const help = `tandem ingest check --extract DIR [options]

Reads patient records on this machine, accounts for every line of them and says what is wrong. Nothing leaves the machine.

  --extract DIR          a folder of patient*, event* and issue* files (CSV, .csv.gz, Parquet), or of FHIR R4 (.json, .ndjson, .gz)
  --practice CODE        the practice of patients whose record names none
  --mapping NAME         for files with columns of their own: ${ownMappings.join(', ')}, or the path of a mapping
  --declare COLUMN       a column that is meant to hold what looks like NHS numbers, names or postcodes; may be repeated
  --extract-date DAY     the day up to which the records go, YYYY-MM-DD; else that of extract.json, else the last record's
  --out DIR              writes the prepared extract there, whole or not at all
  --memory SIZE          the most that the database may use, for instance 800MB (which is usual)
  --json                 the whole account as JSON on standard output

Examples
  tandem ingest check --extract ./extract-2026-10
  tandem ingest check --extract ./extract-2026-10 --out ./prepared-2026-10
  tandem ingest check --extract ./fhir --practice Z00001 --json
  tandem ingest check --extract ./synthea --mapping synthea-csv --practice Z00001

Ends with 0 when the extract was taken (lines in quarantine are listed), 2 when something has to be put right first.`;

/** `tandem ingest check --extract DIR …`: what an extract holds, and every line of it that was not taken. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options);
  if (values.extract === undefined) throw new UserError(`Say where the extract lies: --extract DIR\n\n${help}`);
  if (values.memory !== undefined && !/^\d+(MB|GB)$/i.test(values.memory))
    throw new UserError(`--memory ${values.memory} is no size such as 800MB or 2GB.`);
  const progress = progressOn(process.stderr);
  const wishes: PrepareOptions = {
    extract: values.extract,
    practice: values.practice,
    mapping: values.mapping,
    declare: values.declare,
    extractDate: values['extract-date'],
    today: openClock().today(),
    limits: values.memory === undefined ? undefined : { memory: values.memory, threads: 2 },
    progress: progress.say,
  };
  const account = await accountFor(wishes, values.out).finally(progress.end);
  console.log(values.json ? JSON.stringify(account, null, 2) : report(account, values.out).join('\n'));
}

async function accountFor(wishes: PrepareOptions, out: string | undefined): Promise<Accounting> {
  const answer = out === undefined ? await check(wishes) : await prepare({ ...wishes, out });
  if (!answer.ok) {
    const lines = answer.problems.map(({ says }) => `  ${says}`);
    throw new UserError([`The extract was not taken, and nothing was written:`, ...lines].join('\n'));
  }
  return 'accounting' in answer.value ? answer.value.accounting : answer.value;
}

function report(account: Accounting, out: string | undefined): string[] {
  const { totals, rows, lines } = account;
  return [
    `Records up to ${account.extractDate}; ${number(account.patients)} patients of ${number(account.practices)} practices; source: ${account.source}`,
    `${number(lines)} lines: ${counts(totals)}`,
    `${number(rows.patient)} registrations (${number(account.fullBirthDates)} with a full date of birth), ${number(rows.event)} events, ${number(rows.issue)} issues of medicines`,
    ...section(
      'Files',
      account.files.map((file) => [file.name, `${number(file.lines)} lines: ${counts(file)}`]),
    ),
    ...section('Why', whys(totals)),
    ...section(
      'By practice',
      flawed(account.byPractice, ({ practice }) => practice || 'practice unknown'),
    ),
    ...section(
      'By what was recorded',
      flawed(account.byConcept, ({ concept }) => concept),
    ),
    ...section(
      'To know',
      account.notices.map((notice) => [notice]),
    ),
    ...(out === undefined
      ? []
      : ['', `Written to ${out}; quarantine.parquet in it holds the lines that are not, or not wholly, taken.`]),
  ];
}

function counts({ accepted, flagged, quarantined, setAside }: Tally): string {
  const parts = [
    `${number(accepted)} accepted${flagged > 0 ? ` (${number(flagged)} of them flagged)` : ''}`,
    `${number(quarantined)} in quarantine`,
    ...(setAside > 0 ? [`${number(setAside)} set aside`] : []),
  ];
  return parts.join(', ');
}

function whys({ reasons: found }: Tally): string[][] {
  return reasonNames.flatMap((name) => {
    const count = found[name];
    return count === undefined ? [] : [[number(count), name, reasons[name].says]];
  });
}

const linesMax = 30;

/** Those with something wrong, the worst first: the rest is in the JSON. */
function flawed<T extends Tally>(tallies: readonly T[], name: (of: T) => string): string[][] {
  const share = ({ accepted, flagged, quarantined }: Tally) => (flagged + quarantined) / (accepted + quarantined);
  const bad = tallies
    .filter(({ flagged, quarantined }) => flagged + quarantined > 0)
    .toSorted((a, b) => share(b) - share(a));
  const shown = bad.slice(0, linesMax).map((one) => [
    name(one),
    `${(100 * share(one)).toFixed(1)}% with a fault`,
    counts(one),
    Object.entries(one.reasons)
      .map(([reason, count]) => `${reason} ${number(count)}`)
      .join(', '),
  ]);
  return bad.length > linesMax ? [...shown, [`and ${bad.length - linesMax} more; --json lists them all`]] : shown;
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((text, at) => (at < row.length - 1 ? text.padEnd(widths[at] ?? 0) : text)).join('  '),
  );
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
