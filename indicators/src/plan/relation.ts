import type { Scalar } from './scalar.ts';

/** A set of rows: the portable part of SQL and no more. */
export type Relation =
  | {
      kind: 'query';
      from: Source;
      joins: readonly Join[];
      where: Scalar | null;
      /** Columns by name; those that are no aggregate are what a grouped query groups by. */
      select: Readonly<Record<string, Scalar>>;
      grouped: boolean;
    }
  | { kind: 'union'; of: readonly Relation[] };

export type Source = { name: string; of: Table };
type Table =
  /** A table of the extract, or a step of the plan. */
  | { kind: 'table'; name: string }
  | { kind: 'rows'; relation: Relation }
  /** Rows written out; every column has one type. */
  | { kind: 'written'; columns: readonly string[]; rows: readonly (readonly Scalar[])[] }
  /** The numbers 0 to `count - 1` in a column `bit`. */
  | { kind: 'numbers'; count: number };
export type Join = { kind: 'inner' | 'left' | 'cross'; to: Source; on: Scalar | null };

/** A plan: steps in their order, each a table that later ones may read, and what is asked for at last. */
export type Plan = { steps: readonly Step[]; answer: Relation };
export type Step = { name: string; relation: Relation };

export const table = (name: string, as: string = name): Source => ({ name: as, of: { kind: 'table', name } });
export const rows = (relation: Relation, as: string): Source => ({ name: as, of: { kind: 'rows', relation } });
export const written = (as: string, columns: readonly string[], cells: readonly (readonly Scalar[])[]): Source => ({
  name: as,
  of: { kind: 'written', columns, rows: cells },
});
export const inner = (to: Source, on: Scalar): Join => ({ kind: 'inner', to, on });
export const left = (to: Source, on: Scalar): Join => ({ kind: 'left', to, on });
export const cross = (to: Source): Join => ({ kind: 'cross', to, on: null });

type QueryParts = { joins?: readonly Join[]; where?: Scalar; grouped?: boolean };

export function query(
  from: Source,
  select: Readonly<Record<string, Scalar>>,
  { joins = [], where, grouped = false }: QueryParts = {},
): Relation {
  return { kind: 'query', from, joins, where: where ?? null, select, grouped };
}

export function union(of: readonly Relation[]): Relation {
  const [only] = of;
  return of.length === 1 && only ? only : { kind: 'union', of };
}
