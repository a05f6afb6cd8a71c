import { type Offered, practiceSource } from '@tandem/improvement/measuring';
import type { Day } from '@tandem/improvement/time';
import { decideOn, keep } from '@tandem/web/server/acts/handing-in.ts';
import type { Db } from '@tandem/web/server/store/rows.ts';
import type { Sent, SentSeries } from './values.ts';

/** Series that one person hands in at once, all from one source. */
export type Sending = { source: string; series: readonly SentSeries[]; today: Day };

/**
 * Hands values in as the person of the transaction, through the same door as every other value: first what was sent, then
 * the months that were put right later, with their reasons.
 */
export async function handIn(db: Db, { source, series, today }: Sending): Promise<number> {
  const rows = (told: (sent: Sent) => { value: Sent['value']; reason: string | null } | null): Offered[] =>
    series.flatMap(({ practice, measure, sent }) =>
      sent.flatMap((one): Offered[] => {
        const found = told(one);
        return found ? [{ row: 0, practice: practice.ods, measure, month: one.month, ...found }] : [];
      }),
    );
  const first = rows(({ value, corrected }) => ({ value: corrected?.first ?? value, reason: null }));
  const later = rows(({ value, corrected }) => (corrected ? { value, reason: corrected.reason } : null));
  return (await store(db, first, source, today)) + (await store(db, later, source, today));
}

async function store(db: Db, rows: readonly Offered[], source: string, today: Day): Promise<number> {
  if (rows.length === 0) return 0;
  const offered = rows.map((one, at) => ({ ...one, row: at + 1 }));
  const decided = await decideOn(db, { offered, source, today, askWhenUnlike: false, defaultReason: null });
  for (const one of decided) {
    if (one.kind === 'new' || one.kind === 'changed') continue;
    const why = one.kind === 'rejected' ? one.problems.map(({ says }) => says).join(' ') : one.kind;
    throw new Error(`the demonstration's value ${JSON.stringify(one.offered)} was not taken: ${why}`);
  }
  await keep(db, decided, source);
  return decided.length;
}

/** The series a practice sends itself, and those that come by a feed, by the name of the feed. */
export function bySender(values: Iterable<readonly SentSeries[]>): {
  own: SentSeries[];
  fed: Map<string, SentSeries[]>;
} {
  const all = [...values].flat();
  const own = all.filter(({ source }) => source === practiceSource);
  return {
    own,
    fed: Map.groupBy(
      all.filter(({ source }) => source !== practiceSource),
      ({ source }) => source,
    ),
  };
}
