import { createHash } from 'node:crypto';
import type { Day } from '@tandem/improvement/time';
import { receive } from '@tandem/web/server/acts/receiving.ts';
import type { Db } from '@tandem/web/server/store/rows.ts';
import { makeToken, revokeToken } from '@tandem/web/server/store/tokens.ts';
import type { Counted } from './counted.ts';
import type { SentSeries } from './values.ts';

/** What the records tell of the practices of these series; the others count for themselves. */
export type CountsSent = { counted: Counted; series: readonly SentSeries[]; today: Day };

/** Hands counts in as the program of the transaction's person does, under a token that is good for this alone. */
export async function handInCounts(db: Db, { counted, series, today }: CountsSent): Promise<void> {
  const { manifest, heading, lines } = counted;
  const fed = new Set(series.map(({ practice }) => practice.ods));
  const own = lines.filter(({ practice, isPart }) => isPart || fed.has(practice));
  const cells = [heading, ...own.map((line) => line.cells)];
  const text = JSON.stringify({ manifest, cells });
  const { id: token } = await makeToken(db, 'Records of the demonstration');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const received = await receive({ db, today, token }, { text, sha256, keep: true, acceptValid: false });
  await revokeToken(db, token);
  const rows = cells.length - 1;
  if (received.stored && received.accepted + received.groups === rows) return;
  const [fault] = received.faults;
  throw new Error(
    `of ${rows} counts ${received.accepted + received.groups} were taken: row ${fault?.row}, ${fault?.says}`,
  );
}
