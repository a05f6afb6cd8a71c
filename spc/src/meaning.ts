import type { Direction, Meaning, Side } from './model.ts';

/** What a change to one side means when `direction` is the better way. A change without a side means neither. */
export function meaningOf(side: Side, direction: Direction): Meaning {
  if (side === 'none' || direction === 'neutral') return 'neither';
  return isHigh(side) === (direction === 'increase') ? 'improvement' : 'concern';
}

/** True for the sides that lie above or lead up. */
export function isHigh(side: Side): boolean {
  return side === 'above' || side === 'up';
}
