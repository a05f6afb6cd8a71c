import { createHash } from 'node:crypto';
import {
  type Decided,
  definitionFor,
  indicatorSource,
  type Measure,
  type Offered,
  type Value,
  valueOfCounts,
} from '@tandem/improvement/measuring';
import { type Day, longDay, type Month, parseDay, parseMonth } from '@tandem/improvement/time';
import type { CellFault, Manifest, ProtectedAggregate } from '@tandem/indicators/release';
import type { ProgramVisit } from '../door/token.ts';
import { record } from '../store/audit.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { addRelease, type Counted, importWith, newestExtract } from '../store/releases.ts';
import type { Db } from '../store/rows.ts';
import { addWaiting, type GroupCount } from '../store/waiting.ts';
import { keepAgreed, partAgreed, whyNotAgreed } from './agreed.ts';
import { type Bundle, readBundle } from './bundle.ts';
import { decideOn, keep } from './handing-in.ts';
import { decideOnGroups, groupIn, type OfferedGroup, whyGroupsTooLate } from './receiving-groups.ts';

/** What a program hands in. `sha256` is that of the text; `keep`: else it is only told what would happen. */
export type Delivery = { text: string; sha256: string; keep: boolean; acceptValid: boolean };

/** What became of the rows: together as many as came. */
export type Received = {
  stored: boolean;
  rows: number;
  accepted: number;
  revised: number;
  same: number;
  refused: number;
  /** Rows of priority groups that are kept: how many people wait for a next step. */
  groups: number;
  /** Rows of any other part of the patients, which are not kept here. */
  strata: number;
  /** Rows of series and modes that no measure here is fed by. */
  unused: number;
  unusedSeries: readonly string[];
  /** Of the accepted and revised, those of practices that have another source of record: kept as a question. */
  otherSource: number;
  faults: readonly CellFault[];
};

/** Faults that are told one by one; the rest are counted. */
const faultsMost = 100;

/**
 * Reads, decides and stores a bundle of released counts in the visit's transaction: all of it or, where a row is refused
 * and not told to go on, nothing. The same bundle again stores nothing. Every use of a token is recorded.
 */
export async function receive(visit: ProgramVisit, delivery: Delivery): Promise<Received> {
  const received = await take(visit, delivery);
  const { faults, unusedSeries, ...counts } = received;
  await record(visit.db, {
    action: received.stored ? 'handed in counts' : 'asked about counts',
    noun: 'token',
    nounId: visit.token,
    practice: null,
    detail: { sha256: delivery.sha256, ...counts },
  });
  return received;
}

async function take(visit: ProgramVisit, { text, sha256, ...wishes }: Delivery): Promise<Received> {
  if (createHash('sha256').update(text).digest('hex') !== sha256)
    return nothing([{ row: 0, column: 'bundle', says: 'It was changed on the way. Send it again.' }]);
  const read = readBundle(text);
  if (!read.ok) return nothing(read.faults);
  const { db, today } = visit;
  const sorted = sortRows(read.value, await measuresOf(db));
  const { manifest, rows } = read.value;
  const latest = await latestOf(visit, sorted);
  const late = tooLate(latest, manifest) ?? (await whyGroupsTooLate(db, sorted.groups, dayOf(manifest)));
  if (late) return nothing([late]);
  const unagreed = await whyNotAgreed(db, manifest, today);
  if (unagreed) return nothing([{ row: 0, column: 'agreement', says: unagreed }]);
  const { offered } = sorted;
  const extract = longDay(dayOf(manifest));
  const decided = await decideOn(db, {
    offered,
    source: indicatorSource,
    today,
    askWhenUnlike: false,
    defaultReason: `Extract of ${extract}`,
  });
  const groups = await decideOnGroups(db, sorted.groups);
  const faults = decided.flatMap((one): CellFault[] =>
    one.kind === 'rejected'
      ? one.problems.map(({ field, says }) => ({ row: one.offered.row, column: field, says }))
      : [],
  );
  faults.push(...groups.faults);
  const of = (kind: string) => decided.filter((one) => one.kind === kind);
  const fresh = [...of('new'), ...of('changed')];
  // A bundle that was kept once brings nothing: its groups are there already, as its values are.
  const isKnown = (await importWith(db, sha256)) !== null;
  // A newer extract that confirms all there is brings its day, behind which none may go back.
  const isNewer = of('same').length > 0 && (latest === null || latest < dayOf(manifest));
  const brings = !isKnown && (fresh.length > 0 || groups.counts.length > 0 || isNewer);
  const stored = wishes.keep && brings && (wishes.acceptValid || faults.length === 0);
  if (stored) await store(db, read.value, { ...sorted, decided, groups: groups.counts }, sha256);
  return {
    stored,
    rows: rows.length,
    accepted: of('new').length,
    revised: of('changed').length,
    same: of('same').length + (isKnown ? groups.counts.length : 0),
    refused: of('rejected').length + groups.faults.length,
    groups: isKnown ? 0 : groups.counts.length,
    strata: sorted.strata,
    unused: sorted.unused.length,
    unusedSeries: [...new Set(sorted.unused)].sort(),
    otherSource: fresh.filter((one) => 'fromOtherSource' in one && one.fromOtherSource).length,
    faults: faults.slice(0, faultsMost),
  };
}

/** Stores what was decided on. Of counts under an agreement everybody is served the published form; the exact ones stand beside. */
async function store(
  db: Db,
  { manifest, rows }: Bundle,
  { counted, decided, groups }: { counted: readonly Found[]; decided: readonly Decided[]; groups: GroupCount[] },
  sha256: string,
): Promise<void> {
  const { policy } = manifest;
  const parted =
    policy.id === 'agreement' ? partAgreed(decided, rows, valueIn, policy.agreement) : { decided, exact: [] };
  const importId = await keep(db, parted.decided, indicatorSource, { fileName: manifest.file.name, sha256 });
  if (importId === null) throw new Error('a bundle of counts was kept without an import');
  await addRelease(db, importId, releaseOf(manifest, counted));
  // Parts of the patients are rounded under an agreement too.
  await addWaiting(db, importId, { extract: dayOf(manifest), exact: policy.id === 'open', counts: groups });
  if (policy.id === 'agreement') await keepAgreed(db, importId, policy.agreement, parted.exact);
}

function nothing(faults: readonly CellFault[]): Received {
  const none = {
    accepted: 0,
    revised: 0,
    same: 0,
    refused: 0,
    groups: 0,
    strata: 0,
    unused: 0,
    unusedSeries: [],
    otherSource: 0,
  };
  return { stored: false, rows: 0, ...none, faults: faults.slice(0, faultsMost) };
}

type Sorted = { offered: Offered[]; groups: OfferedGroup[]; strata: number; unused: string[]; counted: Found[] };
/** Which definition a measure of which practices was counted by, from which month on. */
type Found = Omit<Counted, 'codelists'>;

/** Parts the rows by what is done with them here. Every row ends in one of the four. */
function sortRows({ rows }: Bundle, measures: readonly Measure[]): Sorted {
  const fed = new Map(
    measures.flatMap((measure) => measure.definitions.map(({ indicator }) => [indicator, measure] as const)),
  );
  const sorted: Sorted = { offered: [], groups: [], strata: 0, unused: [], counted: [] };
  const counted = new Map<string, Omit<Found, 'practices'> & { practices: Set<string> }>();
  rows.forEach((row, at) => {
    const series = `${row.indicatorId} ${row.mode}`;
    const month = monthOf(row);
    const measure = fed.get(series);
    const group = groupIn(row, month);
    if (group) sorted.groups.push({ row: at + 2, count: group });
    else if (Object.keys(row.strata).length > 0) sorted.strata += 1;
    else if (!measure || definitionFor(measure, month).indicator !== series) sorted.unused.push(series);
    else {
      const { practiceCode: practice, definitionId: definition } = row;
      sorted.offered.push({ row: at + 2, practice, measure: measure.id, month, value: valueIn(row), reason: null });
      const key = `${measure.id} ${definition}`;
      const one = counted.get(key) ?? { measure: measure.id, definition, from: month, practices: new Set<string>() };
      one.practices.add(practice);
      counted.set(key, { ...one, from: month < one.from ? month : one.from });
    }
  });
  return {
    ...sorted,
    counted: [...counted.values()].map((one) => ({ ...one, practices: [...one.practices].sort() })),
  };
}

/** The value that a row of released counts is. A hidden numerator or denominator hides it: it is never a number, and never 0. */
export function valueIn({ numerator, denominator }: ProtectedAggregate): Value {
  if (numerator.kind === 'suppressed' || denominator.kind === 'suppressed') return { kind: 'suppressed' };
  return valueOfCounts(numerator.n, denominator.n);
}

/** The day of the newest extract that counts of the same measures and practices came from. */
function latestOf({ db }: ProgramVisit, { offered }: Sorted): Promise<Day | null> {
  const named = (of: (one: Offered) => string) => [...new Set(offered.map(of))];
  return newestExtract(
    db,
    named(({ measure }) => measure),
    named(({ practice }) => practice),
  );
}

/** What is known now must not be taken back by an extract from before. */
function tooLate(latest: Day | null, manifest: Manifest): CellFault | null {
  if (latest === null || latest <= dayOf(manifest)) return null;
  const says = `Counts from a newer extract, of ${longDay(latest)}, were handed in before. Run on that one or a later one.`;
  return { row: 0, column: 'extract', says };
}

function releaseOf(manifest: Manifest, counted: readonly Found[]) {
  return {
    policy: manifest.policy.id,
    extract: dayOf(manifest),
    manifest,
    counted: counted.map((one) => ({ ...one, codelists: listsOf(manifest, one) })),
  };
}

/** Stands for the versions of the lists that a definition asks for; where the manifest does not say which, of all. */
function listsOf({ definitions, codelists }: Manifest, { definition }: Found): string {
  const asked = definitions.find(({ id }) => id === definition)?.codelists;
  const own = codelists.filter(({ name }) => asked?.includes(name) ?? true);
  const versions = own.map(({ name, sha256 }) => `${name} ${sha256}`).sort();
  return createHash('sha256').update(versions.join('\n')).digest('hex');
}

function dayOf({ extract }: Manifest): Day {
  const day = parseDay(extract.date);
  if (!day) throw new Error(`the manifest was read with the day ${extract.date}`);
  return day;
}

function monthOf({ month }: ProtectedAggregate): Month {
  const read = parseMonth(month);
  if (!read) throw new Error(`a row was read with the month ${month}`);
  return read;
}
