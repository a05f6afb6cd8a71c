/** What a person can put right: where it is (a file, a column, an option) and a whole sentence that says what to do. */
export type Problem = { readonly field: string; readonly says: string };

/** What was read, or every problem with it at once. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function fine<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused<T>(problems: readonly Problem[]): Outcome<T> {
  return { ok: false, problems };
}
