/** How an answer is laid beside what it should be, for our own cases and for those of other programs. */

/**
 * Where an answer differs from what is expected of it, one line a place; nothing where they agree. Only what is expected
 * is looked at. One value expected of a column is expected of every entry; an object expected of a column names entries
 * by position, counted from 1. Numbers agree within a share of the expected one, or of the column's largest where that is
 * itself the rest of a subtraction.
 */
export function disagreements(expected: unknown, answer: unknown, tolerance: number, path = 'answer'): string[] {
  if (Array.isArray(expected)) return listed(expected, answer, tolerance, path);
  if (typeof expected === 'object' && expected !== null) return named(expected, answer, tolerance, path);
  if (Array.isArray(answer)) {
    return answer.flatMap((one, k) => disagreements(expected, one, tolerance, `${path}[${k + 1}]`));
  }
  return isClose(expected, answer, tolerance, 0) ? [] : [told(path, answer, expected)];
}

function listed(expected: readonly unknown[], answer: unknown, tolerance: number, path: string): string[] {
  if (!Array.isArray(answer)) return [told(path, answer, expected)];
  if (answer.length !== expected.length) {
    return [
      `${path} has ${answer.length} entries and not ${expected.length}: ${shown(answer)}, not ${shown(expected)}`,
    ];
  }
  const slack = 1e-14 * largest(expected);
  return expected.flatMap((one, k) => {
    const place = `${path}[${k + 1}]`;
    if (typeof one === 'object' && one !== null) return disagreements(one, answer[k], tolerance, place);
    return isClose(one, answer[k], tolerance, slack) ? [] : [told(place, answer[k], one)];
  });
}

function named(expected: object, answer: unknown, tolerance: number, path: string): string[] {
  if (typeof answer !== 'object' || answer === null) return [told(path, answer, expected)];
  return Object.entries(expected).flatMap(([name, one]) => {
    const has = Array.isArray(answer)
      ? answer[Number(name) - 1]
      : Object.entries(answer).find(([n]) => n === name)?.[1];
    return disagreements(one, has, tolerance, Array.isArray(answer) ? `${path}[${name}]` : `${path}.${name}`);
  });
}

function isClose(expected: unknown, answer: unknown, tolerance: number, slack: number): boolean {
  if (typeof expected !== 'number' || typeof answer !== 'number') return expected === answer;
  return Math.abs(answer - expected) <= Math.max(tolerance * Math.abs(expected), slack);
}

function largest(column: readonly unknown[]): number {
  return Math.max(0, ...column.map((one) => (typeof one === 'number' ? Math.abs(one) : 0)));
}

function told(path: string, answer: unknown, expected: unknown): string {
  return `${path} is ${shown(answer)} and not ${shown(expected)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Places of an answer that hold a number no JSON can hold. */
export function notFinite(answer: unknown, path = 'answer'): string[] {
  if (typeof answer === 'number') return Number.isFinite(answer) ? [] : [`${path} is ${answer}`];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, one]) => notFinite(one, `${path}.${name}`));
}
