import { impossible } from '../model.ts';
import type { Join, Plan, Relation, Source } from '../plan/relation.ts';
import type { Scalar } from '../plan/scalar.ts';
import type { Dialect } from './dialect.ts';

/** Statements in their order: a table for each step, then the question. Tables of the extract are given by their SQL. */
export type Script = { keep: readonly { name: string; sql: string }[]; ask: string };

/** How a plan's tables are called in the database; steps not named here keep their names. */
export type TableNames = Readonly<Record<string, string>>;

export function printPlan({ steps, answer }: Plan, dialect: Dialect, names: TableNames): Script {
  return {
    keep: steps.map(({ name, relation }) => ({
      name,
      sql: dialect.keep(names[name] ?? name, printRelation(relation, dialect, names)),
    })),
    ask: printRelation(answer, dialect, names),
  };
}

function printRelation(relation: Relation, dialect: Dialect, names: TableNames): string {
  if (relation.kind === 'union') {
    return relation.of.map((one) => printRelation(one, dialect, names)).join('\nUNION ALL\n');
  }
  const { from, joins, where, select, grouped } = relation;
  const columns = Object.entries(select);
  // Grouped by place in the list: the columns that are worked out need not be written twice.
  const groups = columns.flatMap(([, of], at) => (holdsAggregate(of) ? [] : [at + 1]));
  return [
    `SELECT ${columns.map(([name, of]) => `${printScalar(of, dialect)} AS ${name}`).join(', ')}`,
    `FROM ${printSource(from, dialect, names)}`,
    ...joins.map((join) => printJoin(join, dialect, names)),
    ...(where === null ? [] : [`WHERE ${printScalar(where, dialect)}`]),
    ...(grouped && groups.length > 0 ? [`GROUP BY ${groups.join(', ')}`] : []),
  ].join('\n');
}

function printJoin({ kind, to, on }: Join, dialect: Dialect, names: TableNames): string {
  const source = printSource(to, dialect, names);
  return `${kind.toUpperCase()} JOIN ${source}${on === null ? '' : ` ON ${printScalar(on, dialect)}`}`;
}

function printSource({ name, of }: Source, dialect: Dialect, names: TableNames): string {
  switch (of.kind) {
    case 'table':
      return `${names[of.name] ?? of.name} AS ${name}`;
    case 'rows':
      return `(${printRelation(of.relation, dialect, names)}) AS ${name}`;
    case 'written': {
      const cells = of.rows.map((row) => `(${row.map((cell) => printScalar(cell, dialect)).join(', ')})`);
      return `(VALUES ${cells.join(', ')}) AS ${name}(${of.columns.join(', ')})`;
    }
    case 'numbers':
      return dialect.numbers(of.count, name);
    default:
      return impossible(of);
  }
}

function printScalar(scalar: Scalar, dialect: Dialect): string {
  const inner = (one: Scalar) => printScalar(one, dialect);
  switch (scalar.kind) {
    case 'column':
      return scalar.name;
    case 'number':
      return scalar.as === 'integer' ? scalar.value : `CAST(${scalar.value} AS ${dialect.types[scalar.as]})`;
    case 'text':
      return quoted(scalar.value);
    case 'unknown':
      return `CAST(NULL AS ${dialect.types[scalar.as]})`;
    case 'call':
      return dialect.functions[scalar.name](...scalar.of.map(inner));
    case 'case': {
      const whens = scalar.when.map(([test, value]) => `WHEN ${inner(test)} THEN ${inner(value)}`);
      return `CASE ${whens.join(' ')} ELSE ${inner(scalar.otherwise)} END`;
    }
    case 'aggregate':
      return scalar.name === 'bit-or' ? dialect.bitOr(inner(scalar.of)) : `${scalar.name}(${inner(scalar.of)})`;
    case 'row-number':
      return 'CAST(row_number() OVER () AS INTEGER)';
    case 'next':
      return printNext(scalar, dialect);
    default:
      return impossible(scalar);
  }
}

/** Every window of a plan is over one patient; the alias of the ordering column says whose. */
function printNext({ of, order }: Extract<Scalar, { kind: 'next' }>, dialect: Dialect): string {
  const by = order.map(([one, way]) => `${printScalar(one, dialect)} ${way === 'up' ? 'ASC' : 'DESC'}`);
  const [first = ''] = by;
  const patient = `${first.slice(0, first.indexOf('.'))}.patient`;
  return `lead(${printScalar(of, dialect)}) OVER (PARTITION BY ${patient} ORDER BY ${by.join(', ')})`;
}

/** Lists, codes and terms of a definition and the code of a practice are the only text in a plan; a quotation mark in them is doubled. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function holdsAggregate(scalar: Scalar): boolean {
  switch (scalar.kind) {
    case 'aggregate':
      return true;
    case 'call':
      return scalar.of.some(holdsAggregate);
    case 'case':
      return [...scalar.when.flat(), scalar.otherwise].some(holdsAggregate);
    default:
      return false;
  }
}
