import { type Codelists, needsOfStratum, priorityStratum, type Series, type Stratum } from '@tandem/indicators';
import { strata } from '@tandem/indicators/catalogue';
import type { Run } from '@tandem/indicators/engines';
import type { PartsOf } from '@tandem/indicators/release';

/** The one stratum whose groups are the series' own. */
const priority = 'priority';

/** What `--by` knows. */
export const strataNames: readonly string[] = [...strata.map(({ id }) => id), priority];

function priorityOf(series: Series | undefined): Stratum {
  return series ? priorityStratum(series) : { id: priority, title: '', values: [] };
}

/** The strata of these names, in one order. The groups of the last one stand for each series' own. */
export function strataCalled(names: readonly string[], series: readonly Series[]): readonly Stratum[] {
  return [...strata, priorityOf(series[0])].filter(({ id }) => names.includes(id));
}

/** Which lists are missing that tell who is in which part, as sentences. */
export function strataProblems(names: readonly string[], codelists: Codelists): readonly string[] {
  return strata
    .filter(({ id }) => names.includes(id))
    .flatMap((stratum) => {
      const missing = needsOfStratum(stratum).lists.filter((name) => (codelists.get(name)?.entries.length ?? 0) === 0);
      return missing.length === 0
        ? []
        : [`--by ${stratum.id} needs codelists that are missing: ${missing.join(', ')}.`];
    });
}

export function priorityProblems(names: readonly string[], series: readonly Series[]): readonly string[] {
  if (!names.includes(priority) || series.some(({ priorities }) => priorities.length > 0)) return [];
  return ['None of these indicators has priority groups: leave priority out of --by.'];
}

/** By priority each series is asked about by itself, with its own groups; those without any have nothing to tell. */
export function parted(question: Run): readonly Run[] {
  const { series, strata: asked } = question;
  if (asked.every(({ id }) => id !== priority)) return [question];
  const others = asked.filter(({ id }) => id !== priority);
  return series
    .filter(({ priorities }) => priorities.length > 0)
    .map((one) => ({ ...question, series: [one], strata: [...others, priorityOf(one)] }));
}

/** The values of the strata that were asked for; priority groups are each indicator's own. */
export function partsOf({ strata: asked, series }: Pick<Run, 'strata' | 'series'>): PartsOf {
  return (indicator) => {
    const own = series.find(({ id }) => id === indicator);
    const parts = asked.map((stratum) => (stratum.id === priority && own ? priorityOf(own) : stratum));
    return Object.fromEntries(parts.map(({ id, values }) => [id, [...values.map(({ label }) => label), 'unknown']]));
  };
}
