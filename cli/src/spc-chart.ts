import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { funnelSentence, funnelWarningWords, RequestError, sentence, spreadWords, warningWords } from '@tandem/spc';
import { analyse, readSeries } from '@tandem/spc/door';
import { drawChart } from '@tandem/spc/svg';
import { readArguments } from './arguments.ts';
import { funnelKind, funnelPicture, readFunnel } from './spc-funnel.ts';
import { readTable } from './spc-table.ts';
import { UserError } from './user-error.ts';

const options = {
  csv: { type: 'string' },
  kind: { type: 'string' },
  out: { type: 'string' },
  title: { type: 'string' },
  target: { type: 'string' },
  percent: { type: 'boolean' },
  profile: { type: 'string' },
  direction: { type: 'string' },
  freeze: { type: 'string' },
  'part-after': { type: 'string' },
  exclude: { type: 'string' },
  own: { type: 'string' },
  multiply: { type: 'string' },
  limit: { type: 'string' },
  method: { type: 'string' },
  widened: { type: 'boolean' },
  denominators: { type: 'string' },
} as const;

/** Options that one of the two sorts of picture has no use for. */
const ofSeries = ['profile', 'direction', 'freeze', 'part-after', 'exclude'] as const;
const ofFunnels = ['own', 'multiply', 'limit', 'method', 'widened', 'denominators'] as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

/** What a picture says, and the picture. */
type Drawn = { said: string; warnings: readonly string[]; svg: string };

/**
 * `tandem spc chart --csv FILE --kind KIND --out FILE.svg`: a picture from a file with a heading and the columns x, y and,
 * where the kind needs it, n; for funnels the columns group, numerator and denominator. What the picture says goes to
 * standard output, warnings to standard error.
 */
export function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, options);
  const { csv, kind, out } = values;
  if (!csv || !kind || positionals.length > 0) {
    throw new UserError('Name the file and the kind of chart: tandem spc chart --csv FILE --kind p --out chart.svg');
  }
  if (out !== undefined && resolve(out) === resolve(csv)) {
    throw new UserError(`--out would overwrite ${csv}. Give the picture a name of its own, such as chart.svg.`);
  }
  const { said, warnings, svg } = drawnFrom(csv, kind, values);
  if (out) write(out, svg);
  console.log(`${said}.`);
  for (const warning of warnings) console.error(warning);
  if (!out) console.error('No picture was written: name a file with --out chart.svg');
  return Promise.resolve();
}

function write(file: string, svg: string): void {
  try {
    writeFileSync(file, svg);
  } catch {
    throw new UserError(`${file} cannot be written. Check that its folder is there and that you may write in it.`);
  }
}

function drawnFrom(csv: string, kind: string, values: Values): Drawn {
  const title = values.title ?? basename(csv).replace(/\.csv$/i, '');
  const which = funnelKind(kind);
  const useless = (which === null ? ofFunnels : ofSeries).filter((name) => values[name] !== undefined);
  if (useless.length > 0) {
    const names = useless.map((name) => `--${name}`).join(', ');
    throw new UserError(
      which === null ? `${names}: for funnels alone.` : `${names}: not for funnels, which show one period.`,
    );
  }
  if (which === null) return seriesFrom(csv, title, values);
  const placed = readFunnel(csv, which, values);
  const said = funnelSentence(placed, 'unit');
  const description = `${said}. ${spreadWords(placed)}`;
  const percent = values.percent ?? (which === 'funnel-pr' && placed.multiply === 1);
  const { own, denominators, target } = values;
  const look = { title, description, percent, own, denominators, centre: target === undefined ? undefined : 'Target' };
  return {
    said,
    warnings: [spreadWords(placed), ...placed.warnings.map(funnelWarningWords)],
    svg: funnelPicture(placed, look),
  };
}

function seriesFrom(csv: string, title: string, values: Values): Drawn {
  checkKind(values.kind);
  const { chart, words } = read({ ...requestOf(values), words: { subject: title }, input: columnsOf(csv) });
  const said = sentence(chart, words);
  return {
    said,
    warnings: chart.warnings.map((warning) => warningWords(warning, words)),
    svg: picture(chart, title, said, values.percent ?? false),
  };
}

/** A wrong kind is said before its file is looked into: the columns depend on it. */
function checkKind(kind: string | undefined): void {
  const answer = analyse({ chart: kind, input: { x: [], y: [] } });
  if ('error' in answer && answer.error.path === 'chart') throw new UserError(answer.error.message);
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
  const table = readTable(file, ['x', 'y'], ['n']);
  const values = (cells: readonly string[]) => cells.map((cell) => (cell === '' ? null : numberIn(cell)));
  const n = table.column('n');
  return { x: table.column('x') ?? [], y: values(table.column('y') ?? []), ...(n !== null && { n: values(n) }) };
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
