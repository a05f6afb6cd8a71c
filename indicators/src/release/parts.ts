import { type Aggregate, countNames, type StrataName, subjectKey } from './aggregate.ts';

/** The values that each stratum may take in an indicator, those who are in none of them included. */
export type PartsOf = (indicatorId: string) => Readonly<Partial<Record<StrataName, readonly string[]>>>;

/**
 * Adds a row of zeros for every part of the patients in which nobody was: a table has no row where there is nobody, and a row
 * that is not there would say 0 of a part, which {@link protect} never does.
 */
export function withEmptyParts(rows: readonly Aggregate[], partsOf: PartsOf): Aggregate[] {
  const there = new Set(rows.map(subjectKey));
  const all = [...rows];
  const wholes = Map.groupBy(rows, ({ indicatorId, practiceCode, month, mode }) =>
    JSON.stringify([indicatorId, practiceCode, month, mode]),
  );
  for (const [first] of wholes.values()) {
    if (first === undefined) continue;
    for (const strata of combinations(Object.entries(partsOf(first.indicatorId)))) {
      const empty: Aggregate = { ...first, ...zeros, strata };
      const key = subjectKey(empty);
      if (there.has(key)) continue;
      there.add(key);
      all.push(empty);
    }
  }
  return all;
}

// One entry for each of the names.
const zeros = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<(typeof countNames)[number], number>;

/** Every choice of one value for each stratum. */
function combinations(parts: readonly (readonly [string, readonly string[]])[]): Aggregate['strata'][] {
  return parts.reduce<Aggregate['strata'][]>(
    (chosen, [name, values]) => chosen.flatMap((before) => values.map((value) => ({ ...before, [name]: value }))),
    [{}],
  );
}
