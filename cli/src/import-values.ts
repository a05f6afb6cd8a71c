import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Account,
  accountFor,
  type Column,
  columns,
  type Mapping,
  type Measure,
  readTable,
  type TableRow,
} from '@tandem/improvement/measuring';
import { readCells, writeCells } from '@tandem/web/server/acts/csv.ts';
import { decideOn, keep } from '@tandem/web/server/acts/handing-in.ts';
import { identifierProblems } from '@tandem/web/server/acts/identifiers.ts';
import { measures as measuresOf } from '@tandem/web/server/store/measures.ts';
import { type Acting, actAs, refuse } from './acting.ts';
import { readArguments, readBytes } from './arguments.ts';
import { UserError } from './user-error.ts';

const options = {
  as: { type: 'string' },
  source: { type: 'string' },
  measure: { type: 'string' },
  map: { type: 'string' },
  reason: { type: 'string' },
  refused: { type: 'string' },
  'accept-valid': { type: 'boolean' },
  check: { type: 'boolean' },
} as const;

type Wishes = {
  source: string;
  measure: string | undefined;
  mapping: Mapping;
  reason: string | undefined;
  acceptValid: boolean;
  refused: string | undefined;
};

/** `tandem import values FILE… --as EMAIL --source NAME …`: each file all or nothing, unless `--accept-valid`. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, options);
  if (positionals.length === 0) throw new UserError('Name at least one file.');
  if (!values.source)
    throw new UserError('Say where the values come from: --source NAME, for instance --source "Clinical dashboard"');
  const wishes = {
    source: values.source,
    measure: values.measure,
    mapping: readMapping(values.map),
    reason: values.reason,
    acceptValid: values['accept-valid'] ?? false,
    refused: values.refused,
  };
  const accounts = await actAs(values.as, !values.check, async (acting) => {
    const taken: { file: string; account: Account }[] = [];
    for (const file of positionals) taken.push({ file, account: await take(acting, file, wishes) });
    return taken;
  });
  for (const { file, account } of accounts) sayAccount(file, account);
  if (values.check) console.log('Nothing was stored.');
}

/** `month=Period,practice=Code` */
function readMapping(text: string | undefined): Mapping {
  const pairs = (text ?? '').split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', header = ''] = pair.split('=').map((part) => part.trim());
      const column = columns.find((known): known is Column => known === name);
      if (!column || header === '')
        throw new UserError(`"${pair}" in --map is not NAME=HEADER; the names are ${columns.join(', ')}.`);
      return [column, header];
    }),
  );
}

async function take({ db, today }: Acting, file: string, wishes: Wishes): Promise<Account> {
  const bytes = readBytes(file);
  const cells = readCells(bytes);
  if (!cells.ok) throw refuse(file, cells.problems);
  const patients = identifierProblems(cells.value);
  if (patients.length > 0) throw refuse(file, patients);
  const measures = await measuresOf(db);
  const table = readTable(cells.value, wishes.mapping, {
    measures,
    practice: null,
    measure: fixed(measures, wishes.measure),
  });
  if (!table.ok) throw refuse(file, table.problems);
  const decided = await decideOn(db, {
    offered: table.value.rows.flatMap((row: TableRow) => (row.kind === 'offered' ? [row.offered] : [])),
    source: wishes.source,
    today,
    askWhenUnlike: false,
    defaultReason: wishes.reason ?? `Import of ${basename(file)}`,
  });
  const account = accountFor(table.value, decided);
  if (account.counts.rejected > 0) {
    if (wishes.refused) writeFileSync(wishes.refused, writeCells(refusedCells(cells.value, account)));
    if (!wishes.acceptValid) {
      sayAccount(file, account);
      throw new UserError(
        `${file} was not taken, because of the rows above. Correct them, or store the others with --accept-valid.`,
      );
    }
  }
  await keep(db, decided, wishes.source, {
    fileName: basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  return account;
}

function fixed(measures: readonly Measure[], id: string | undefined): Measure | null {
  if (id === undefined) return null;
  const found = measures.find((measure) => measure.id === id);
  if (!found)
    throw new UserError(
      `"${id}" is not a measure here. Known are: ${measures.map((measure) => measure.id).join(', ') || 'none'}.`,
    );
  return found;
}

/** The refused rows as they stood, each with why, to be corrected and sent again. */
function refusedCells(cells: readonly (readonly string[])[], { rows }: Account): string[][] {
  return rows.flatMap((row) => {
    const found = cells[row.row - 1] ?? [];
    if (row.kind === 'heading') return [[...found, 'what to do']];
    return row.kind === 'rejected' ? [[...found, row.problems.map(({ says }) => says).join(' ')]] : [];
  });
}

const linesMax = 20;

function sayAccount(file: string, { rows, counts }: Account): void {
  const { heading, blank, new: added, changed, same, rejected } = counts;
  console.log(`${file}: ${rows.length} rows`);
  console.log(
    `  ${added} accepted, ${changed} revised, ${same} as before, ${rejected} refused, ${blank} blank, ${heading} headings`,
  );
  const refused = rows.flatMap((row) => (row.kind === 'rejected' ? row.problems : []));
  for (const { row, column, says } of refused.slice(0, linesMax)) console.log(`  row ${row}, ${column}: ${says}`);
  if (refused.length > linesMax) console.log(`  and ${refused.length - linesMax} more; --refused FILE writes them all`);
}
