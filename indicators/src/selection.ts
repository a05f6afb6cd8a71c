import type { Codelists } from './codelists/codelist.ts';
import { needsOf } from './language/needs.ts';
import type { Series, Version } from './model.ts';

/** What of the catalogue a run can compute, what it leaves out and why, and what is wrong with what was asked for. */
export type Selection = {
  series: readonly Series[];
  /** Definitions that cannot be computed, with the lists that are missing. */
  leftOut: readonly { definition: string; indicator: string; missing: readonly string[] }[];
  /** Definitions without worked patients, left out unless asked for by name. */
  drafts: readonly string[];
  problems: readonly string[];
};

/**
 * Chooses indicators by the ids of series or definitions; `null` for all that are no drafts. A definition whose codelists
 * are missing is left out; that is a problem only where it was asked for by name.
 */
export function selected(
  catalogue: readonly Series[],
  asked: readonly string[] | null,
  codelists: Codelists,
  withDeck: ReadonlySet<string>,
): Selection {
  const known = new Set(catalogue.flatMap((series) => [series.id, ...series.versions.map(({ id }) => id)]));
  const unknown = (asked ?? []).filter((id) => !known.has(id));
  const drafts = catalogue.filter(({ id }) => !withDeck.has(id)).map(({ id }) => id);
  const wanted = catalogue.flatMap((series): Series[] => {
    if (asked === null) return withDeck.has(series.id) ? [series] : [];
    if (asked.includes(series.id)) return [series];
    const versions = series.versions.filter(({ id }) => asked.includes(id));
    return versions.length === 0 ? [] : [{ ...series, versions }];
  });
  const leftOut = wanted.flatMap(({ id, versions }) =>
    versions.flatMap((version) => {
      const missing = missingLists(version, codelists);
      return missing.length === 0 ? [] : [{ definition: version.id, indicator: id, missing }];
    }),
  );
  const series = wanted
    .map((one) => ({
      ...one,
      versions: one.versions.filter((version) => missingLists(version, codelists).length === 0),
    }))
    .filter(({ versions }) => versions.length > 0);
  const named = asked === null ? [] : leftOut;
  return {
    series,
    leftOut,
    drafts: asked === null ? drafts : [],
    problems: [
      ...unknown.map((id) => `There is no indicator "${id}". tandem indicators list prints them all.`),
      ...named.map(
        ({ definition, missing }) => `${definition} needs codelists that are missing: ${missing.join(', ')}.`,
      ),
    ],
  };
}

/** The lists of a definition that are not there, or hold no code. */
export function missingLists(version: Version, codelists: Codelists): readonly string[] {
  return needsOf(version).lists.filter((name) => (codelists.get(name)?.entries.length ?? 0) === 0);
}
