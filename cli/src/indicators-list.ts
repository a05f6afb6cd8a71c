import {
  type Codelists,
  disagreements,
  missingLists,
  type Series,
  type States,
  unconfirmedOf,
} from '@tandem/indicators';
import { catalogue, decks } from '@tandem/indicators/catalogue';
import { enginesAgreeing } from '@tandem/indicators/engines';
import { readArguments } from './arguments.ts';
import { readLists } from './codelist-files.ts';
import { withDeckEngines } from './deck-engines.ts';

export const help = `tandem indicators list [options]

Prints every indicator: its definitions, how well they are known (A read in a primary source, B in a secondary one, M recalled),
the size of its deck of worked patients, which evaluators agree on them, the codelists that are missing here, and what nobody
confirmed. One without worked patients is a draft, and left out of runs that do not name it.

  --codelists DIR        says what is missing with these lists
  --verify               puts the worked patients to DuckDB now; else what was found last is told, of what has not changed since
  --json                 as JSON on standard output

Examples
  tandem indicators list
  tandem indicators list --codelists ./codelists --json`;

/** `tandem indicators list`: every indicator, how well it is known, and what it lacks. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {
    codelists: { type: 'string' },
    verify: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const { codelists } = readLists(values.codelists);
  const rows = await withDeckEngines(values.verify ? ['by hand', 'duckdb'] : ['by hand'], async (engines) => {
    const all = [];
    for (const series of catalogue) all.push(await rowOf(series, codelists, engines));
    return all;
  });
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(lineOf(row));
}

type ListRow = {
  indicator: string;
  title: string;
  definitions: readonly string[];
  evidence: string;
  patients: number;
  draft: boolean;
  missing: readonly string[];
  unconfirmed: readonly string[];
  agree: readonly string[];
};

async function rowOf(series: Series, codelists: Codelists, engines: ReadonlyMap<string, States>): Promise<ListRow> {
  const own = decks.filter((deck) => deck.series === series.id);
  const agree: string[] = [];
  for (const [name, states] of own.length === 0 ? [] : engines) {
    const found: string[] = [];
    // One after the other: an engine writes the records of a deck where it wrote those of the one before.
    for (const deck of own) found.push(...(await disagreements(deck, series, states)));
    if (found.length === 0) agree.push(name);
  }
  const before = enginesAgreeing(series, decks).filter((name) => !engines.has(name));
  return {
    indicator: series.id,
    title: series.title,
    definitions: series.versions.map(({ id }) => id),
    evidence: [...new Set(series.versions.map(({ evidence }) => evidence))].toSorted().join(''),
    patients: own.reduce((sum, { cases }) => sum + cases.length, 0),
    draft: own.length === 0,
    missing: [...new Set(series.versions.flatMap((version) => missingLists(version, codelists)))],
    unconfirmed: series.versions.flatMap((version) => unconfirmedOf(version).map((words) => `${version.id} ${words}`)),
    agree: own.length === 0 ? [] : [...agree, ...before],
  };
}

function lineOf({
  indicator,
  title,
  definitions,
  evidence,
  patients,
  draft,
  missing,
  unconfirmed,
  agree,
}: ListRow): string {
  return [
    `${indicator}  ${definitions.join(' -> ')}`,
    `    ${title}`,
    `    evidence ${evidence}; ${draft ? 'a draft: no worked patients' : `${patients} worked patients; agree: ${agree.join(', ') || 'none'}`}`,
    ...(missing.length === 0 ? [] : [`    missing codelists: ${missing.join(', ')}`]),
    ...unconfirmed.map((words) => `    unconfirmed: ${words}`),
  ].join('\n');
}
