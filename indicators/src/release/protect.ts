import {
  type Aggregate,
  type CountName,
  countNames,
  marked,
  type ProtectedAggregate,
  shown,
  suppressed,
} from './aggregate.ts';
import { type Cells, cellOf, cellsOf, strataOf, type Within } from './cells.ts';
import { guard, type Treatment, type Treatments } from './guarding.ts';
import { type Entry, emptyLedger, type Ledger, ledgerWith, membersOf, saidBefore } from './ledger.ts';
import { isExact, type Policy, published } from './policy.ts';
import { isSmall, rounded } from './rule.ts';
import { isOfThoseWaiting } from './waiting.ts';

/** How a table is released. */
export type Release = {
  policy?: Policy;
  /** What was released before from this machine. */
  ledger?: Ledger;
  /** Organisations that are part of others, where the table has rows of both. */
  within?: Within;
};

/** What was done: how many counts are shown, and how many are hidden because of what. */
export type Protection = {
  rows: ProtectedAggregate[];
  /** Everything released so far, to be kept beside the extract and given to the next release. It holds exact counts. */
  ledger: Ledger;
  shown: number;
  hidden: { small: number; forAnother: number };
  /** Small counts that earlier releases together with this one give away whatever is hidden now. */
  givenAway: number;
};

/**
 * Protects a table of exact counts by its policy. By default, under `published`: 0 stays, 1 to 7 are hidden, all else is
 * rounded to the nearest 5; the parts of a total of 1 to 7, and counts of part of the patients, are hidden up to 7 and from 0.
 * A difference of two counts is a count as well: where `denominator - numerator` or
 * `register - denominator` is 1 to 7, the numerator or the register is hidden. Then more is hidden until no small count
 * can be worked out from all the others together (`guard`), those of earlier releases included.
 * The same table, policy and ledger give the same answer. Throws where counts cannot be: see `impossibleIn`.
 */
export function protect(
  aggregates: readonly Aggregate[],
  { policy = published, ledger = emptyLedger, within = new Map() }: Release = {},
): Protection {
  const wrong = impossibleIn(aggregates);
  if (wrong) throw new Error(wrong);
  const protectedRows: ProtectedAggregate[] = [];
  const entries: Entry[] = [];
  const counts: Record<Treatment, number> = { exact: 0, rounded: 0, small: 0, few: 0, for_another: 0 };
  let givenAway = 0;
  const root = rootIn(within);
  const earlier = Map.groupBy(ledger.entries, ({ row }) => familyOf(row, root));
  const places = new Map(aggregates.map((row, at) => [row, at]));
  for (const [family, rows] of Map.groupBy(aggregates, (row) => familyOf(row, root))) {
    const before = saidBefore(earlier.get(family) ?? [], rows, within);
    const cells = cellsOf([...rows, ...before.rows], within, before.regrouped);
    const treatments = first(cells, policy, before.said, rows.length);
    givenAway += guard(cells, treatments).length;
    rows.forEach((row, at) => {
      protectedRows[places.get(row) ?? 0] = protectedRow(row, at, treatments);
      const treatment = treatmentIn(treatments, at);
      for (const name of countNames) counts[treatment[name]] += 1;
      entries.push({ row, treatment, members: membersOf(row, within) });
    });
  }
  return {
    rows: protectedRows,
    ledger: ledgerWith(ledger, entries),
    shown: counts.exact + counts.rounded,
    hidden: { small: counts.small + counts.few, forAnother: counts.for_another },
    givenAway,
  };
}

/** Sums only ever run between rows of one indicator, month and mode, and of organisations that are part of one another. */
function familyOf({ indicatorId, month, mode, practiceCode }: Aggregate, root: (code: string) => string): string {
  return JSON.stringify([indicatorId, month, mode, root(practiceCode)]);
}

/** The outermost organisation that another is part of. Where one is part of several, all of a table is one family. */
function rootIn(within: Within): (code: string) => string {
  const isTree = [...within.values()].every((around) => around.length <= 1);
  return (code) => {
    if (!isTree) return '';
    let outer = code;
    for (let depth = 0; depth < 10; depth += 1) outer = within.get(outer)?.[0] ?? outer;
    return outer;
  };
}

function treatmentIn({ of }: Treatments, row: number): Record<CountName, Treatment> {
  // One entry for each of the names, each of which has a treatment.
  return Object.fromEntries(countNames.map((name) => [name, of[cellOf(row, name)]])) as Record<CountName, Treatment>;
}

/** The one row alone: what anybody outside an agreement is shown of counts that its parties see exactly. */
export function publishedForm(row: Aggregate): ProtectedAggregate {
  const cells = cellsOf([row], new Map());
  return protectedRow(row, 0, first(cells, published, new Map(), 1));
}

/** What the rule itself says of each count, before anybody reasons; what was said before stays as it was said. */
function first(cells: Cells, policy: Policy, said: ReadonlyMap<number, Treatment>, fresh: number): Treatments {
  const of: (Treatment | null)[] = cells.exact.map(() => null);
  cells.rows.forEach((row, at) => {
    const exact = at < fresh && isExact(policy, row.indicatorId, strataOf(row));
    for (const name of countNames) of[cellOf(at, name)] = exact ? 'exact' : byRule(row, name);
  });
  cells.sums.totals.forEach((total, sum) => {
    if (of[total] === 'exact' || !isSmall(cells.exact[total] ?? 0)) return;
    for (const part of cells.sums.parts[sum] ?? []) if (of[part] !== null && of[part] !== 'exact') of[part] = 'few';
  });
  for (const [cell, treatment] of said) of[cell] = treatment;
  for (const cell of cells.zeros) if (of[cell] !== null) of[cell] = 'exact';
  return { of, fixed: new Set(said.keys()) };
}

/**
 * 0 stays and 1 to 7 are hidden. Of part of the patients, 0 is hidden as well (as OpenSAFELY does everywhere): a register of
 * ten in eight parts would else say that none has more than three.
 */
function byRule(row: Aggregate, name: CountName): Treatment {
  const isPart = strataOf(row).length > 0;
  if (isSmall(row[name]) || (isPart && row[name] === 0)) return isPart ? 'few' : 'small';
  return isSmall(twins[name]?.(row) ?? 0) ? 'for_another' : 'rounded';
}

/** The counts that give another one away: hidden where the difference is small. A zero gives nothing away that is not hidden. */
const twins: Partial<Record<CountName, (row: Aggregate) => number>> = {
  numerator: ({ denominator, numerator }) => (numerator === 0 ? 0 : denominator - numerator),
  register: ({ register, denominator }) => (denominator === 0 ? 0 : register - denominator),
};

function protectedRow(row: Aggregate, at: number, { of }: Treatments): ProtectedAggregate {
  const counts = countNames.map((name) => {
    switch (of[cellOf(at, name)]) {
      case 'exact':
        return [name, shown(row[name])] as const;
      case 'rounded':
        return [name, shown(rounded(row[name]))] as const;
      default:
        return [name, suppressed] as const;
    }
  });
  // One entry for each of the names.
  return marked({ ...row, ...(Object.fromEntries(counts) as Record<CountName, (typeof counts)[number][1]>) });
}

/** What cannot be in a table of counts, said of the first row that has it; `null`: nothing. */
function impossibleIn(aggregates: readonly Aggregate[]): string | null {
  for (const row of aggregates) {
    const where = `${row.indicatorId} of ${row.practiceCode} in ${row.month}`;
    const wrong = countNames.find((name) => !Number.isSafeInteger(row[name]) || row[name] < 0);
    if (wrong) return `${where}: ${wrong} is ${row[wrong]}, which is not a count`;
    if (!isOfThoseWaiting(row)) return `${where}: a row of a priority group, and no other, is of those who wait alone`;
    if (row.numerator > row.denominator)
      return `${where}: the numerator ${row.numerator} is more than the denominator ${row.denominator}`;
  }
  return null;
}
