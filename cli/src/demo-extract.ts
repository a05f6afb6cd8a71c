import { demoSeed } from '@tandem/demo';
import { FolderIsThere, patientsForOne, peopleOfExtract, usualMonths, writeExtract } from '@tandem/demo/extract';
import { parseDay } from '@tandem/improvement/time';
import { openClock } from '@tandem/web/server/clock.ts';
import { readArguments } from './arguments.ts';
import { progressOn } from './progress.ts';
import { UserError } from './user-error.ts';

const options = {
  out: { type: 'string' },
  scale: { type: 'string' },
  people: { type: 'string', default: 'everybody' },
  months: { type: 'string', default: String(usualMonths) },
  format: { type: 'string' },
  seed: { type: 'string' },
  today: { type: 'string' },
  'as-at': { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const help = `tandem demo extract --out DIR [options]

Makes the patient records of an invented population: five years of the practices of the demonstration, with readings that get
better where its tests of change say so, rows that came late and rows that are wrong. Nobody in it lives.

  --out DIR              a folder that is not there yet
  --scale N              1 (the usual) makes one patient for ${patientsForOne} of the lists; ${patientsForOne} makes lists of true size
  --people WHO           everybody (the usual), or condition: those alone who have what their practice's collaborative works on
  --months N             months of records, 25 to 600, up to the last complete one; ${usualMonths} unless said otherwise
  --format csv|parquet   parquet unless said otherwise
  --seed TEXT            another population
  --today DAY            the day on which it is made, YYYY-MM-DD: records go up to the end of the month before
  --as-at DAY            what had arrived by that day: one of a later day adds records that came late
  --json                 what was made, as JSON

Examples
  tandem demo extract --out ./records
  tandem demo extract --out ./records-full --scale ${patientsForOne} --format csv
  tandem ingest check --extract ./records`;

const formats = ['csv', 'parquet'] as const;

/** `tandem demo extract --out DIR …`: records to try everything with. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options);
  const problems: string[] = [];
  const scale = Number(values.scale ?? '1');
  if (!(scale > 0 && scale <= 1000)) problems.push(`--scale ${values.scale} is no number above 0 and up to 1000.`);
  const people = peopleOfExtract.find((one) => one === values.people);
  if (people === undefined) problems.push(`--people ${values.people} is none of ${peopleOfExtract.join(', ')}.`);
  const months = Number(values.months);
  if (!(Number.isInteger(months) && months >= 25 && months <= 600))
    problems.push(`--months ${values.months} is no whole number from 25 to 600.`);
  const format = formats.find((one) => one === (values.format ?? 'parquet'));
  if (format === undefined) problems.push(`--format ${values.format} is neither csv nor parquet.`);
  const today = values.today === undefined ? openClock().today() : parseDay(values.today);
  if (today === null) problems.push(`--today ${values.today} is no day written YYYY-MM-DD.`);
  const asAt = values['as-at'] === undefined ? undefined : parseDay(values['as-at']);
  if (asAt === null) problems.push(`--as-at ${values['as-at']} is no day written YYYY-MM-DD.`);
  if (values.out === undefined) problems.push('Say where the records go: --out DIR');
  if (
    values.out === undefined ||
    people === undefined ||
    format === undefined ||
    today === null ||
    asAt === null ||
    problems.length > 0
  )
    throw new UserError([...problems, '', help].join('\n'));
  const progress = progressOn(process.stderr);
  const made = await writeExtract({
    seed: values.seed ?? demoSeed,
    today,
    asAt,
    out: values.out,
    scale,
    people,
    months,
    format,
    progress: progress.say,
  })
    .catch((fault: unknown) => {
      if (fault instanceof FolderIsThere)
        throw new UserError(`${fault.message} is there already. Name another folder.`);
      throw fault;
    })
    .finally(progress.end);
  if (values.json) console.log(JSON.stringify(made));
  else
    console.log(
      `${made.patients.toLocaleString('en-GB')} invented patients, with records up to ${made.until}, in ${made.folder}`,
    );
}
