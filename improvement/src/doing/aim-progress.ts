import { type Definition, figureWithUnit } from '../measuring/index.ts';
import { longMonth, type Month } from '../time/index.ts';
import { type Aim, progress } from './aim.ts';

/** How far the latest month is on the way to an aim: `71.1% in October 2026: 57% of the way.` */
export function progressSentence(
  aim: Aim,
  latest: { month: Month; value: number },
  definition: Pick<Definition, 'direction' | 'unit' | 'unitName'>,
): string {
  const share = progress(aim, latest.value, definition.direction);
  return `${figureWithUnit(latest.value, definition)} in ${longMonth(latest.month)}: ${wayWords(share)}.`;
}

function wayWords(share: number): string {
  if (share >= 1) return 'the aim is reached';
  if (share < 0) return 'further from the aim than at the start';
  const hundredths = Math.round(100 * share);
  return hundredths === 0 ? 'where it started' : `${Math.min(99, hundredths)}% of the way`;
}
