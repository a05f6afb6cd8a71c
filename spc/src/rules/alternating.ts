import { numberAt } from '../column.ts';
import type { Rule } from './rule.ts';
import { windows } from './windows.ts';

/** So many points in a row that go up and down by turns. A tie or a missing point ends the row. */
export const alternating: Rule<'alternating'> = ({ kept, value }, { length }) => {
  const steps = kept.map((at, k) => Math.sign(numberAt(value, at) - numberAt(value, kept[k - 1] ?? -1)));
  const turns = (k: number) => (steps[k] ?? 0) * (steps[k - 1] ?? 0) < 0;
  return windows(kept, length, (from, to) => {
    for (let k = from + 2; k <= to; k++) if (!turns(k)) return null;
    return 'none';
  });
};
