import { dayText } from '../calendar.ts';
import { partName } from '../explain/part-name.ts';
import { everyTest, piecesOf } from '../language/walk.ts';
import type { Reading, Version } from '../model.ts';

/** The latest day on which somebody has a reading, and its values by part. A row of a person: never leaves the machine. */
export type Latest = { patient: string; reading: string; day: number; values: Readonly<Record<string, number | null>> };

/** The readings that the target of a version rests on, each once, in the order of its rules. */
export function readingsOfTarget({ rules }: Version): readonly Reading[] {
  const records = rules
    .filter(({ action }) => action === 'select')
    .flatMap(({ when }) => everyTest(when))
    .flatMap((test) => piecesOf(test).records);
  const readings = records.flatMap((one) => (one.kind === 'reading' ? [one.reading] : []));
  return [...new Map(readings.map((one) => [one.name, one])).values()];
}

/** A reading and its latest values in words, without a name where it has one part alone: "blood pressure: clinic 162/95 on 2025-11-03", or that there are none. */
export function latestSaid({ name, parts, complete }: Reading, latest: Latest | undefined): string {
  if (latest === undefined) return `${name}: none`;
  const sets = complete.filter((set) => set.every((part) => isKnown(latest, part)));
  const isAlone = Object.keys(parts).length === 1;
  const said = sets.map((set) => (isAlone ? numbersIn(set, latest).join() : setSaid(set, latest)));
  return `${name}: ${said.join('; ')} on ${dayText(latest.day)}`;
}

const isKnown = ({ values }: Latest, part: string) => (values[part] ?? null) !== null;

const numbersIn = (set: readonly string[], { values }: Latest) =>
  set.map((part) => Number((values[part] ?? 0).toFixed(2)));

/** Pressures are written as pairs, other parts with their names. */
function setSaid(set: readonly string[], latest: Latest): string {
  const numbers = numbersIn(set, latest);
  const [first = ''] = set;
  const [setting, ...others] = set.map((part) => part.replace(/(dia|sy)stolic$/i, ''));
  const isPressure = set.length === 2 && /systolic$/i.test(first) && others.every((one) => one === setting);
  if (isPressure) return `${setting} ${numbers.join('/')}`.trim();
  return set.map((part, at) => `${partName(part)} ${numbers[at]}`).join(', ');
}
