/** What a person can put right, by the field it stands in. `says` is a whole sentence that tells what to do. */
export type Problem = { field: string; says: string };

/** A read or decided value, or every problem with it at once. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: readonly Problem[] };

export function fine<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function problems<T>(...found: Problem[]): Outcome<T> {
  return { ok: false, problems: found };
}

/** Makes a forgotten case a compile error, and a broken promise loud. */
export function impossible(value: never): never {
  throw new Error(`a case nobody wrote: ${JSON.stringify(value)}`);
}
