import { type Setup, type SetupList, withEntry } from '@tandem/improvement/convening';
import { fine, type Outcome, type Problem, problems } from '@tandem/improvement/outcome';
import type { Day } from '@tandem/improvement/time';
import { record } from '../store/audit.ts';
import { practices } from '../store/organisations.ts';
import { programmes } from '../store/programmes.ts';
import type { Db } from '../store/rows.ts';
import { saveSetup } from '../store/setup.ts';
import { loadSetup } from '../store/setup-load.ts';

/** What a form does to a programme: an entry of one of its lists becomes this one, or a new one stands at the end. */
export type Edit = {
  list: SetupList;
  entry: unknown;
  /** Place in the list; `null`: a new one. */
  at: number | null;
  /** Where in the entry the form's own boxes stand: `networks.2`; `''`: the entry itself. */
  within: string;
};

/** The programme of this installation with all its parts; `null` before it is set up. An installation has one. */
export async function setupHere(db: Db): Promise<Setup | null> {
  const [programme] = await programmes(db);
  return programme ? loadSetup(db, programme) : null;
}

/** Checks an edit against all the rest, and stores it with its audit. Problems are named by the boxes of the form. */
export async function saveEdit(
  db: Db,
  setup: Setup,
  { list, entry, at, within }: Edit,
  today: Day,
): Promise<Outcome<null>> {
  const place = at ?? setup[list].length;
  const read = withEntry(setup, list, entry, place);
  if (!read.ok) return problems(...read.problems.map((problem) => ofBox(problem, within)));
  const only = onlyEntry(read.value.setup, list, place);
  const found = [...reordered(setup, only), ...(await unknownPractices(db, only))];
  if (found.length > 0) return problems(...found);
  await saveSetup(db, only, today, noPerson);
  const detail = { list, within };
  await record(db, {
    action: at === null ? 'set up' : 'changed the setup of',
    noun: list,
    nounId: idOf(only, list),
    practice: null,
    detail,
  });
  return fine(null);
}

/** A problem of a nested entry by the box it was typed in: `networks.2.name` is `name`, `measures.1` is `measures`. */
function ofBox({ field, says }: Problem, within: string): Problem {
  const own = within !== '' && field.startsWith(`${within}.`) ? field.slice(within.length + 1) : field;
  return { field: own.split('.')[0] ?? '', says };
}

/** The setup with nothing but one entry, so that only this is written. */
function onlyEntry(setup: Setup, list: SetupList, at: number): Setup {
  const empty = { ...setup, areas: [], practices: [], measures: [], collaboratives: [], people: [] };
  return { ...empty, [list]: setup[list].slice(at, at + 1) };
}

/** Measures keep their places in a collaborative: pages and charts are told apart by them. New ones come at the end. */
function reordered(before: Setup, { collaboratives }: Setup): Problem[] {
  return collaboratives.flatMap(({ id, measures }) => {
    const known = before.collaboratives.find((one) => one.id === id)?.measures ?? [];
    if (known.every((measure, at) => measures[at] === measure)) return [];
    return [{ field: 'measures', says: `Keep ${known.join(', ')} in this order, and add new measures after them.` }];
  });
}

async function unknownPractices(db: Db, { collaboratives }: Setup): Promise<Problem[]> {
  const named = collaboratives.flatMap((one) => one.practices.map(({ ods }) => ods));
  const known = new Set((await practices(db, named)).map(({ ods }) => ods));
  const missing = named.filter((ods) => !known.has(ods));
  if (missing.length === 0) return [];
  const says = `Not in the list of practices: ${missing.join(', ')}. Correct the code, or upload the practice list that has it.`;
  return [{ field: 'practices', says }];
}

function idOf(only: Setup, list: SetupList): string {
  const entry: { id?: string; code?: string; ods?: string; email?: string } | undefined = only[list][0];
  return entry?.id ?? entry?.code ?? entry?.ods ?? entry?.email ?? '';
}

function noPerson(email: string): never {
  throw new Error(`${email} came with a setting that has no people`);
}
