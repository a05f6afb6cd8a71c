import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import {
  type Account,
  accountFor,
  answered,
  type Decided,
  isSavable,
  longestReason,
  type Offered,
  readTable,
  wantsReason,
} from '@tandem/improvement/measuring';
import { fine, type Outcome, type Problem, problems } from '@tandem/improvement/outcome';
import type { Visit } from '../door/guard.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { fileBytesMax, readCells } from './csv.ts';
import { decideOn, keep } from './handing-in.ts';
import { identifierProblems } from './identifiers.ts';

/** What somebody pasted or uploaded. */
export type Given = { fileName: string; bytes: Uint8Array };

/** What they said about it. Empty texts: not said. */
export type Said = {
  /** The one practice, or the one measure, that all rows must be of; `null`: each row names its own. */
  practice: string | null;
  measure: string | null;
  source: string;
  /** Why stored values change. */
  reason: string;
  /** Why unlikely numbers are right. */
  because: string;
};

export type Preview = {
  given: Given;
  said: Said;
  account: Account;
  decided: readonly Decided[];
  /** Headers that nothing was read from. */
  ignored: readonly string[];
  /** Changes when the same file would do something else: somebody else stored a value meanwhile. */
  mark: string;
};

/** Reads and decides, and stores nothing. The file is refused as a whole only where it cannot be read at all. */
export async function previewImport({ db, today }: Visit, given: Given, said: Said): Promise<Outcome<Preview>> {
  const cells = readCells(given.bytes);
  if (!cells.ok) return cells;
  const patients = identifierProblems(cells.value);
  if (patients.length > 0) return problems(...patients);
  const known = await measuresOf(db);
  const measure = known.find(({ id }) => id === said.measure) ?? null;
  const table = readTable(cells.value, {}, { measures: known, practice: said.practice, measure });
  if (!table.ok) return problems(...table.problems.map(({ says }) => ({ field: 'file', says })));
  const offered = table.value.rows.flatMap((row) => (row.kind === 'offered' ? [row.offered] : []));
  const decide = (rows: readonly Offered[]) =>
    decideOn(db, {
      offered: rows,
      source: said.source,
      today,
      askWhenUnlike: true,
      defaultReason: said.reason === '' ? reasonToCome : said.reason,
    });
  const first = await decide(offered);
  const decided = said.because === '' ? first : await decide(answered(offered, first, said.because));
  const account = accountFor(table.value, decided);
  return fine({ given, said, account, decided, ignored: table.value.ignored, mark: markOf(first) });
}

/** Stands in a preview for the reason that will be asked for; `whyNotStored` lets none of it be stored. */
const reasonToCome = '(to come)';

function markOf(decided: readonly Decided[]): string {
  const told = decided.map((one) => {
    const previous = one.kind === 'changed' || one.kind === 'same' ? one.previous.id : '';
    return `${one.offered.row} ${one.kind} ${previous}`;
  });
  return createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 16);
}

/** What is still to be said before the values of a preview can be stored. Empty: they can, or there are none. */
function whyNotStored({ account, decided, said }: Preview): Problem[] {
  const found = (['reason', 'because'] as const)
    .filter((field) => said[field].length > longestReason)
    .map((field): Problem => ({ field, says: `Keep the reason under ${longestReason} characters.` }));
  if (account.counts.ask > 0)
    found.push({ field: 'because', says: 'Say why the numbers to check are right, or correct them in the file.' });
  if (wantsReason(decided) && said.reason === '')
    found.push({ field: 'reason', says: 'Say why the stored values change. It is kept with each of them.' });
  return found;
}

/** Stores all of it in the visit's transaction, and gives the import's id; `null` where there is nothing that may be stored. */
async function storeImport({ db }: Visit, preview: Preview): Promise<string | null> {
  const { account, decided, given, said } = preview;
  if (!isSavable(account) || whyNotStored(preview).length > 0) return null;
  const sha256 = createHash('sha256').update(given.bytes).digest('hex');
  return keep(db, decided, said.source, { fileName: given.fileName, sha256, blank: account.counts.blank });
}

/** The file itself as text for the form of the preview: between the two steps nothing of it is kept here. */
export function pack({ bytes }: Given): string {
  return deflateSync(bytes).toString('base64url');
}

/** The bytes again, or `null` where the text was not made by `pack` or holds more than a file may. */
export function unpack(text: string): Uint8Array | null {
  try {
    return new Uint8Array(inflateSync(Buffer.from(text, 'base64url'), { maxOutputLength: fileBytesMax }));
  } catch {
    return null;
  }
}

/** What becomes of what was sent: stored under an id, a preview to be confirmed, or problems without one. */
export type Answer =
  | { kind: 'stored'; id: string }
  | { kind: 'preview'; preview: Preview; problems: readonly Problem[]; isStale: boolean }
  | { kind: 'unread'; problems: readonly Problem[] };

/**
 * Previews what was sent, or stores it when the person has seen that very preview and nothing stands in the way.
 * @param confirmed the mark of the preview that the person said yes to; `null`: none was shown yet
 */
export async function answerImport(visit: Visit, given: Given, said: Said, confirmed: string | null): Promise<Answer> {
  const read = await previewImport(visit, given, said);
  if (!read.ok) return { kind: 'unread', problems: read.problems };
  const preview = read.value;
  const isStale = confirmed !== null && confirmed !== preview.mark;
  if (confirmed === null || isStale) return { kind: 'preview', preview, problems: [], isStale };
  const found = whyNotStored(preview);
  const id = found.length === 0 ? await storeImport(visit, preview) : null;
  return id === null ? { kind: 'preview', preview, problems: found, isStale } : { kind: 'stored', id };
}
