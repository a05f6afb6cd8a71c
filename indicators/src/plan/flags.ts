import type { Test } from '../model.ts';
import type { ReadingSteps } from './day-rows.ts';
import { ageWord, type Span } from './months.ts';
import { type OrderTest, orderedRows } from './ordered-flags.ts';
import { type ReadingTest, readingColumns } from './reading-flags.ts';
import { type Join, left, query, type Relation, rows, type Step, table, union } from './relation.ts';
import { aggregate, bigint, choose, column, equal, integer, or, type Scalar } from './scalar.ts';
import { type WindowTest, windowRows } from './window-flags.ts';

/** The conditions that rest on rows of the record. Each becomes a flag: one word of months a patient. */
export type RecordTest = Extract<Test, { kind: 'has' | 'latest' }> | OrderTest;

/** The months of an age are a column as well: a score that writes them out in every sum is too long for a database. */
type AgeTest = Extract<Test, { kind: 'age' }>;

/** Flags as columns over a row of somebody: their words, and what has to be joined for them. */
type FlagColumns = { joins: readonly Join[]; columns: Readonly<Record<string, Scalar>> };

/** The flags a plan has met, numbered as they are first asked for; the same condition is the same flag. */
export class Flags {
  readonly #tests: RecordTest[] = [];
  readonly #keys = new Map<string, number>();
  readonly #ages = new Map<string, AgeTest>();
  readonly #prefix: string;
  readonly #earlier: Flags | null;

  /** Flags that were worked out `earlier`, for everybody, are not worked out again. */
  constructor(prefix: string, earlier: Flags | null) {
    this.#prefix = prefix;
    this.#earlier = earlier;
  }

  columnOf(test: RecordTest): string {
    const key = JSON.stringify(test);
    const known = this.#earlier?.known(key) ?? this.known(key);
    if (known !== null) return known;
    const number = this.#tests.push(test) - 1;
    this.#keys.set(key, number);
    return this.#name(number);
  }

  /** The column with the months in which somebody is of an age. */
  ageColumnOf(test: AgeTest): string {
    const name = `age_${test.from ?? ''}_${test.to ?? ''}`;
    if (this.#earlier === null || !this.#earlier.#ages.has(name)) this.#ages.set(name, test);
    return name;
  }

  known(key: string): string | null {
    const number = this.#keys.get(key);
    return number === undefined ? null : this.#name(number);
  }

  /** Whether all that was asked for can be told without a record. */
  get isEmpty(): boolean {
    return this.#tests.length === 0;
  }

  get columns(): readonly string[] {
    return [...this.#tests.map((_, number) => this.#name(number)), ...this.#ages.keys()];
  }

  #name(number: number): string {
    return `${this.#prefix}_flag_${number}`;
  }

  /** The steps that make the flags, and the columns to join to rows of `patient`, a number. */
  made(readings: ReadingSteps, span: Span, patient: Scalar): FlagColumns & { steps: readonly Step[] } {
    const sorted = kinds(this.#tests);
    const long = [
      ...windowRows(sorted.window, readings.slots, span),
      ...sorted.order.map(({ number, test }) => numbered(orderedRows(test, readings, span), number)),
    ];
    const narrow = [...sorted.window, ...sorted.order].map(({ number }) => number);
    const wide = [
      ...(long.length === 0 ? [] : [{ relation: pivoted(`${this.#prefix}_flag`, narrow), numbers: narrow }]),
      ...readingColumns(sorted.reading, readings, span),
    ].map(({ relation, numbers }, at) => ({ step: { name: `${this.#prefix}_flags_${at}`, relation }, numbers }));
    const columns = wide.flatMap(({ step, numbers }) =>
      numbers.map((number): [string, Scalar] => [
        this.#name(number),
        or(column(`${step.name}.months_${number}`), bigint(0)),
      ]),
    );
    const ages = [...this.#ages].map(([name, { from, to }]): [string, Scalar] => [name, ageWord(from, to, span)]);
    return {
      steps: [
        ...(long.length === 0 ? [] : [{ name: `${this.#prefix}_flag`, relation: union(long) }]),
        ...wide.map(({ step }) => step),
      ],
      joins: wide.map(({ step }) => left(table(step.name), equal(column(`${step.name}.patient`), patient))),
      columns: { ...Object.fromEntries(columns), ...Object.fromEntries(ages) },
    };
  }
}

type Numbered<T> = { number: number; test: T }[];

function kinds(tests: readonly RecordTest[]) {
  const [window, reading, order]: [Numbered<WindowTest>, Numbered<ReadingTest>, Numbered<OrderTest>] = [[], [], []];
  for (const [number, test] of tests.entries()) {
    if (test.kind === 'latest') reading.push({ number, test });
    else if (test.kind !== 'has') order.push({ number, test });
    else if (test.records.kind === 'reading') reading.push({ number, test: { ...test, records: test.records } });
    else window.push({ number, test: { ...test, records: test.records } });
  }
  return { window, reading, order };
}

function numbered(relation: Relation, number: number): Relation {
  return query(
    rows(relation, 'found'),
    {
      patient: column('found.patient'),
      number: integer(number),
      months: aggregate('bit-or', column('found.months')),
    },
    { grouped: true },
  );
}

/** One row a patient, one column a flag. */
function pivoted(name: string, numbers: readonly number[]): Relation {
  const columns = numbers.map((number): [string, Scalar] => [
    `months_${number}`,
    aggregate('bit-or', choose([[equal(column('flag.number'), integer(number)), column('flag.months')]], bigint(0))),
  ]);
  return query(
    table(name, 'flag'),
    { patient: column('flag.patient'), ...Object.fromEntries(columns) },
    { grouped: true },
  );
}
