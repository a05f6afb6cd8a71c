import { z } from 'zod';
import type { Table } from './contract.ts';
import type { Database } from './database.ts';
import type { Problem } from './outcome.ts';
import { bitOf, bitsOf, type ReasonName, reasonNames, reasonsIn } from './reasons.ts';
import type { SourceFile } from './source.ts';
import type { LookupSource } from './table-source.ts';
import { conceptName, issueConcept } from './write.ts';

/** Lines of a file, or rows of a practice or concept, by what became of them. Flagged ones are accepted ones. */
export type Tally = {
  readonly accepted: number;
  readonly flagged: number;
  readonly quarantined: number;
  readonly setAside: number;
  readonly reasons: Partial<Readonly<Record<ReasonName, number>>>;
};

export type FileAccount = SourceFile & Tally;
type PracticeAccount = Tally & { readonly practice: string };
type ConceptAccount = Tally & { readonly concept: string };
export type GroupAccount = Tally & { readonly practice: string; readonly concept: string };

/** Everything that was read and what became of it: `accounting.json` beside the tables. */
export type Accounting = {
  readonly format: 1;
  /** The day up to which the records go: given, noted by the extract, or the last day of a record. */
  readonly extractDate: string;
  readonly extractDateFrom: 'option' | 'note' | 'records';
  readonly source: string;
  readonly lines: number;
  readonly totals: Tally;
  /** Accepted rows by table. */
  readonly rows: Readonly<Record<Table, number>>;
  readonly patients: number;
  readonly practices: number;
  /** Full dates of birth among the accepted registrations: declared, and counted. */
  readonly fullBirthDates: number;
  readonly files: readonly FileAccount[];
  readonly byPractice: readonly PracticeAccount[];
  readonly byConcept: readonly ConceptAccount[];
  readonly byPracticeAndConcept: readonly GroupAccount[];
  readonly notices: readonly string[];
};

const none: Tally = { accepted: 0, flagged: 0, quarantined: 0, setAside: 0, reasons: {} };
const rejects = bitsOf('reject');
const asides = bitsOf('set-aside');

/** One more lot of rows with the same reasons. */
function plus(tally: Tally, bits: bigint, count: number): Tally {
  const rejected = (bits & rejects) !== 0n;
  const aside = !rejected && (bits & asides) !== 0n;
  const counted = Object.fromEntries(reasonsIn(bits).map((name) => [name, (tally.reasons[name] ?? 0) + count]));
  return {
    accepted: tally.accepted + (rejected || aside ? 0 : count),
    flagged: tally.flagged + (rejected || aside || bits === 0n ? 0 : count),
    quarantined: tally.quarantined + (rejected ? count : 0),
    setAside: tally.setAside + (aside ? count : 0),
    reasons: { ...tally.reasons, ...counted },
  };
}

export function together(tallies: readonly Tally[]): Tally {
  const total = (of: (tally: Tally) => number) => tallies.reduce((sum, one) => sum + of(one), 0);
  const counts = reasonNames.map((name): [ReasonName, number] => [name, total(({ reasons }) => reasons[name] ?? 0)]);
  return {
    accepted: total(({ accepted }) => accepted),
    flagged: total(({ flagged }) => flagged),
    quarantined: total(({ quarantined }) => quarantined),
    setAside: total(({ setAside }) => setAside),
    reasons: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
}

const perFile = z.object({ file: z.number(), bits: z.coerce.bigint(), count: z.coerce.number() });

/**
 * The account of each file. The lines of a file were counted before by another pass; where they are not the accepted,
 * quarantined and set-aside ones together, something was lost, and the load fails.
 */
export async function accountFiles(
  database: Database,
  files: readonly SourceFile[],
): Promise<{ files: FileAccount[]; problems: Problem[] }> {
  const counts = await database.rows(
    `SELECT file, reasons AS bits, count(*) AS count FROM (
      -- Of a resource that makes several rows, one accepted row accepts the line; its reasons are all of them together.
      SELECT file, "row",
        CASE WHEN bool_and(reasons & ${rejects} <> 0) THEN bit_or(reasons) ELSE bit_or(reasons) & ~${rejects}::BIGINT END AS reasons
      FROM (${lineRows}) GROUP BY file, "row"
    ) GROUP BY file, reasons
    UNION ALL
    SELECT file, reasons, count(*) FROM (${singleRows}) GROUP BY file, reasons`,
    perFile,
  );
  const accounts = files.map((file, id): FileAccount => {
    const own = counts.filter((one) => one.file === id);
    return { ...file, ...own.reduce((tally, { bits, count }) => plus(tally, bits, count), none) };
  });
  const problems = accounts.flatMap((account) => imbalance(account));
  return { files: accounts, problems };
}

/** The account of a file that others look things up in: what was wanted is taken, the rest set aside. */
export async function accountLookup(
  database: Database,
  { about, wanted, distinct }: LookupSource,
): Promise<FileAccount> {
  const [taken] = await database.rows(wanted, countOf);
  const [all] = await database.rows(distinct, countOf);
  const accepted = taken?.count ?? 0;
  const keys = all?.count ?? 0;
  const lots: [ReasonName, number][] = [
    ['patient.not_registered', keys - accepted],
    ['patient.repeated', about.lines - keys],
  ];
  const aside = lots.filter(([, count]) => count > 0);
  return {
    ...about,
    ...aside.reduce((tally, [name, count]) => plus(tally, bitOf(name), count), { ...none, accepted }),
  };
}

const countOf = z.object({ count: z.coerce.number() });

/** Rows of FHIR files, of which several may come from one line. */
const lineRows = `
  SELECT file, "row", reasons FROM staged_patient WHERE file IN (SELECT id FROM file_entry WHERE NOT single)
  UNION ALL SELECT file, "row", reasons FROM staged_event WHERE file IN (SELECT id FROM file_entry WHERE NOT single)
  UNION ALL SELECT file, "row", reasons FROM staged_issue WHERE file IN (SELECT id FROM file_entry WHERE NOT single)`;
/** Rows of tables, each of which is a line. */
const singleRows = `
  SELECT file, reasons FROM staged_patient WHERE file IN (SELECT id FROM file_entry WHERE single)
  UNION ALL SELECT file, reasons FROM staged_event WHERE file IN (SELECT id FROM file_entry WHERE single)
  UNION ALL SELECT file, reasons FROM staged_issue WHERE file IN (SELECT id FROM file_entry WHERE single)
  UNION ALL SELECT file, reasons FROM structural`;

function imbalance({ name, lines, accepted, quarantined, setAside }: FileAccount): Problem[] {
  const found = accepted + quarantined + setAside;
  if (found === lines) return [];
  const says = `${name} has ${lines} lines, but ${found} were accounted for. A quotation mark probably joins lines; nothing was taken.`;
  return [{ field: name, says }];
}

const perGroup = z.object({
  practice: z.string(),
  concept: z.number().nullable(),
  table: z.enum(['event', 'issue']),
  bits: z.coerce.bigint(),
  count: z.coerce.number(),
});

/** Rows by practice and concept: a column that went wrong shows here before it lowers an indicator. */
export async function accountGroups(database: Database): Promise<GroupAccount[]> {
  const counts = await database.rows(
    `SELECT coalesce(practice_code, '') AS practice, concept, 'event' AS "table", reasons AS bits, count(*) AS count
    FROM staged_event LEFT JOIN patient_rank USING (rank) GROUP BY ALL
    UNION ALL
    SELECT coalesce(practice_code, ''), NULL, 'issue', reasons, count(*)
    FROM staged_issue LEFT JOIN patient_rank USING (rank) GROUP BY ALL`,
    perGroup,
  );
  const groups = new Map<string, GroupAccount>();
  for (const { practice, concept, table, bits, count } of counts) {
    const name = table === 'issue' ? issueConcept : conceptName(concept);
    const key = JSON.stringify([practice, name]);
    groups.set(key, { practice, concept: name, ...plus(groups.get(key) ?? none, bits, count) });
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Adds groups up by one of their two names. */
export function groupedBy<K extends 'practice' | 'concept'>(
  groups: readonly GroupAccount[],
  by: K,
): (Tally & Record<K, string>)[] {
  const names = [...new Set(groups.map((group) => group[by]))];
  return names.map((name) => {
    const tally = together(groups.filter((group) => group[by] === name));
    return Object.assign({ ...tally }, { [by]: name } as Record<K, string>); // a computed key loses its name in the type
  });
}
