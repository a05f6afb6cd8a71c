import type { Definition, Measure } from '@tandem/improvement/measuring';
import { z } from 'zod';
import { all, type Db, monthColumn, run } from './rows.ts';

const definitionRow = z
  .object({
    measure: z.string(),
    version: z.number(),
    from_month: monthColumn,
    population: z.string(),
    numerator: z.string(),
    denominator: z.string(),
    exclusions: z.string(),
    source: z.string(),
    direction: z.enum(['increase', 'decrease', 'neutral']),
    target: z.number().nullable(),
    form: z.enum(['counts', 'rate']),
    unit: z.enum(['percent', 'number']),
    unit_name: z.string(),
    month_window: z.enum(['month', 'rolling_12', 'year_to_date']),
    indicator: z.string().nullable(),
    numerator_label: z.string(),
    denominator_label: z.string(),
  })
  .transform(({ measure, from_month, unit_name, month_window, numerator_label, denominator_label, ...row }) => ({
    measure,
    definition: {
      ...row,
      from: from_month,
      frequency: 'monthly',
      unitName: unit_name,
      window: month_window,
      numeratorLabel: numerator_label,
      denominatorLabel: denominator_label,
    } satisfies Definition,
  }));

const measureRow = z.object({ id: z.string(), name: z.string(), kind: z.enum(['outcome', 'process', 'balancing']) });

/** Measures with all their definitions, in the order of `ids`, or every measure by name. */
export async function measures(db: Db, ids?: readonly string[]): Promise<Measure[]> {
  const heads = ids
    ? await all(
        db,
        measureRow,
        'select id, name, kind from measure where id = any($1) order by array_position($1::text[], id::text)',
        [ids],
      )
    : await all(db, measureRow, 'select id, name, kind from measure order by name');
  const bodies = await all(db, definitionRow, 'select * from definition where measure = any($1) order by version', [
    heads.map((m) => m.id),
  ]);
  return heads.map((head) => ({
    ...head,
    definitions: bodies.filter((b) => b.measure === head.id).map((b) => b.definition),
  }));
}

/** Adds a measure or renames it; definitions are only ever added, never changed. */
export async function saveMeasure(db: Db, measure: Measure): Promise<void> {
  await run(
    db,
    'insert into measure (id, name, kind) values ($1, $2, $3) on conflict (id) do update set name = excluded.name, kind = excluded.kind',
    [measure.id, measure.name, measure.kind],
  );
  for (const definition of measure.definitions) await addDefinition(db, measure.id, definition);
}

/** Adds a version of a definition; one that stands already is left as it is. */
export async function addDefinition(db: Db, measure: string, made: Definition): Promise<void> {
  await run(
    db,
    `insert into definition (measure, version, from_month, population, numerator, denominator, exclusions, source, direction, target,
       form, unit, unit_name, month_window, numerator_label, denominator_label, indicator)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict (measure, version) do nothing`,
    [
      measure,
      made.version,
      made.from,
      made.population,
      made.numerator,
      made.denominator,
      made.exclusions,
      made.source,
      made.direction,
      made.target,
      made.form,
      made.unit,
      made.unitName,
      made.window,
      made.numeratorLabel,
      made.denominatorLabel,
      made.indicator,
    ],
  );
}
