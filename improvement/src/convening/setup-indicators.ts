import { keysOf } from '../fields.ts';
import { indicatorModes } from '../measuring/index.ts';
import type { Setup } from './setup-shape.ts';
import type { Located } from './setup-words.ts';

/** Counts of an indicator come as its mode has them: a year that looks back cannot fill a month of its own. */
export function indicatorProblems({ definitions }: Setup['measures'][number], path: Located['path']): Located[] {
  return definitions.flatMap(({ indicator, window, form }, at): Located[] => {
    const mode = keysOf(indicatorModes).find((one) => indicator?.endsWith(` ${one}`));
    if (!mode) return [];
    const here = [...path, 'definitions', at];
    if (form !== 'counts')
      return [{ path: [...here, 'form'], says: 'An indicator sends counts: choose numerator and denominator.' }];
    if (window === indicatorModes[mode]) return [];
    return [{ path: [...here, 'window'], says: `Mode ${mode} fills months of another kind: ${indicatorModes[mode]}.` }];
  });
}

/** One series and mode feeds one measure: else nobody could say where its counts belong. */
export function sharedIndicators({ measures }: Setup): Located[] {
  const fed = new Map<string, string>();
  return measures.flatMap(({ id, definitions }, at) =>
    definitions.flatMap(({ indicator }, version): Located[] => {
      const other = indicator === null ? undefined : fed.get(indicator);
      if (indicator !== null) fed.set(indicator, id);
      if (other === undefined || other === id) return [];
      const path = ['measures', at, 'definitions', version, 'indicator'];
      return [{ path, says: `${indicator} feeds the measure ${other} already.` }];
    }),
  );
}
