/** A case made by running another program: what went in, and what came out. */
export type OutsideCase = {
  id: string;
  package: string;
  chart: string;
  options: Readonly<Record<string, unknown>>;
  input: Columns;
  expected: Readonly<Record<string, unknown>>;
};

type Columns = Readonly<Record<string, unknown>>;

/** The same case in our words: a request, and the part of the answer that the other program gives too. */
export type Translation = {
  request: unknown;
  expected: unknown;
  /** What of our answer is laid beside it; absent: the answer itself. */
  view?: (answer: unknown) => unknown;
  /** As a share of each number. */
  tolerance: number;
};

/** How the cases of one program become requests; a text says why a case cannot. */
export type Translate = (one: OutsideCase) => readonly Translation[] | string;

/** The other programs print 15 digits. */
export const printed = 1e-9;

/** A column of a case, or of an answer; empty where there is none. */
export function column(of: unknown, name: string): readonly unknown[] {
  const entry = record(of)[name];
  return Array.isArray(entry) ? entry : [];
}

export function numbers(of: unknown, name: string): readonly (number | null)[] {
  return column(of, name).map((one) => (typeof one === 'number' ? one : null));
}

/** An object's entries; none where it is no object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The entries of these names that are there, under new names where asked. */
export function picked(from: unknown, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.entries(record(from)).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(entries.flatMap(([name, entry]) => (names[name] ? [[names[name], entry]] : [])));
}
