import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { RequestError, sentence, warningWords } from '@tandem/spc';
import { readSeries } from '@tandem/spc/door';
import { drawChart } from '@tandem/spc/svg';
import { readCells } from '@tandem/web/server/acts/csv.ts';
import { readArguments, readBytes } from './arguments.ts';
import { UserError } from './user-error.ts';

const options = {
  csv: { type: 'string' },
  kind: { type: 'string' },
  out: { type: 'string' },
  profile: { type: 'string' },
  title: { type: 'string' },
  direction: { type: 'string' },
  target: { type: 'string' },
  freeze: { type: 'string' },
  'part-after': { type: 'string' },
  exclude: { type: 'string' },
  percent: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/**
 * `tandem spc chart --csv FILE --kind KIND --out FILE.svg`: a picture from a file with a heading and the columns x, y and,
 * where the kind needs it, n. What the chart says goes to standard output, warnings to standard error.
 */
export function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options);
  if (!values.csv || !values.kind) {
    throw new UserError('Name the file and the kind of chart: tandem spc chart --csv FILE --kind p --out chart.svg');
  }
  const title = values.title ?? basename(values.csv).replace(/\.csv$/i, '');
  const { chart, words } = read({ ...requestOf(values), words: { subject: title }, input: columnsOf(values.csv) });
  const said = sentence(chart, words);
  if (values.out) writeFileSync(values.out, picture(chart, title, said, values.percent ?? false));
  console.log(`${said}.`);
  for (const warning of chart.warnings) console.error(warningWords(warning, words));
  if (!values.out) console.error('No picture was written: name a file with --out chart.svg');
  return Promise.resolve();
}

function read(request: unknown): ReturnType<typeof readSeries> {
  try {
    return readSeries(request);
  } catch (fault) {
    if (fault instanceof RequestError) throw new UserError(fault.message);
    throw fault;
  }
}

function requestOf(values: Values) {
  const numbers = (text: string) => text.split(',').map((entry) => numberIn(entry));
  return {
    chart: values.kind,
    ...(values.profile !== undefined && { profile: values.profile }),
    options: {
      ...(values.direction !== undefined && { improvementDirection: values.direction }),
      ...(values.target !== undefined && { target: numberIn(values.target) }),
      ...(values.freeze !== undefined && { freeze: numberIn(values.freeze) }),
      ...(values['part-after'] !== undefined && { partAfter: numbers(values['part-after']) }),
      ...(values.exclude !== undefined && { exclude: numbers(values.exclude) }),
    },
  };
}

/** A number, or the text as it is, so that the door can say what is wrong with it. */
function numberIn(text: string): number | string {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}

function columnsOf(file: string) {
  const cells = readCells(readBytes(file));
  if (!cells.ok) throw new UserError(`${file}: ${cells.problems.map(({ says }) => says).join(' ')}`);
  const [heading = [], ...rows] = cells.value.filter((row) => row.some((cell) => cell.trim() !== ''));
  const names = heading.map((name) => name.trim().toLowerCase());
  const [x, y, n] = ['x', 'y', 'n'].map((name) => names.indexOf(name));
  if (x === undefined || y === undefined || x < 0 || y < 0) {
    throw new UserError(`${file}: the first line must name the columns x and y (and n for denominators).`);
  }
  const cellsAt = (column: number) => rows.map((row) => row[column]?.trim() ?? '');
  const values = (column: number) => cellsAt(column).map((cell) => (cell === '' ? null : numberIn(cell)));
  return { x: cellsAt(x), y: values(y), ...(n !== undefined && n >= 0 && { n: values(n) }) };
}

function picture(chart: Parameters<typeof drawChart>[0], title: string, description: string, percent: boolean): string {
  return drawChart(chart, {
    size: 'full',
    title,
    description,
    idPrefix: 'chart',
    values: percent ? 'percent' : 'number',
    label: labelOf,
    annotations: { learningSets: [], tests: [], phases: [] },
  });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function labelOf(x: string): { month: string; year: string } {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})/.exec(x) ?? [];
  return year === '' ? { month: x, year: '' } : { month: months[Number(month) - 1] ?? month, year };
}
