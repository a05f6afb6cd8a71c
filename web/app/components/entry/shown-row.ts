import type { EntryFields, MonthRow, RowState } from '@tandem/improvement/measuring';
import type { Day, Instant } from '@tandem/improvement/time';

/** A row of the month's page: what stands in its boxes, and how far it is. */
export type ShownRow = MonthRow & { fields: EntryFields; state: RowState };

/** Tells moments as clocks in London showed them. */
export type Clock = { today: Day; at(moment: Instant): { day: Day; time: string } };

/** The name of a box, which is also its id: `bp-at-target.numerator`. */
export function boxName({ measure }: Pick<ShownRow, 'measure'>, box: keyof EntryFields | 'seen'): string {
  return `${measure.id}.${box}`;
}

/** The id of the row's note, which describes its boxes. */
export function noteId({ measure }: Pick<ShownRow, 'measure'>): string {
  return `${measure.id}.note`;
}
