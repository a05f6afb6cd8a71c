import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountingName, prepare } from '@tandem/indicators/intake';
import { z } from 'zod';
import { readJson } from './arguments.ts';
import { progressOn } from './progress.ts';
import { UserError } from './user-error.ts';

/** What an account of intake says that a result repeats. */
const accountShape = z.object({
  extractDate: z.string(),
  /** Accepted rows by table. */
  rows: z.record(z.string(), z.number()).optional(),
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      lines: z.number(),
      accepted: z.number(),
      quarantined: z.number(),
      setAside: z.number(),
    }),
  ),
});

/** A prepared extract: its folder, and the account of what it was made from. */
export type AtHand = { folder: string; account: z.infer<typeof accountShape> };

/** How a raw extract is to be read. */
export type Reading = { practice?: string | undefined; mapping?: string | undefined; today: string };

/**
 * Does `work` on a prepared extract. A folder that is none is prepared first, into a private folder that is gone when the
 * work has ended, whatever came of it.
 */
export async function withExtract<T>(
  folder: string,
  reading: Reading,
  work: (ready: AtHand) => Promise<T>,
): Promise<T> {
  if (existsSync(join(folder, accountingName))) return work({ folder, account: accountIn(folder) });
  const scratch = mkdtempSync(join(tmpdir(), 'tandem-extract-'));
  const progress = progressOn(process.stderr);
  try {
    const out = join(scratch, 'prepared');
    const { practice, mapping, today } = reading;
    const made = await prepare({ extract: folder, out, practice, mapping, today, progress: progress.say }).finally(
      progress.end,
    );
    if (!made.ok)
      throw new UserError(['The extract was not taken:', ...made.problems.map(({ says }) => says)].join('\n'));
    const { accepted, flagged, quarantined } = made.value.accounting.totals;
    console.error(`${accepted} lines of the extract accepted (${flagged} with a flag), ${quarantined} in quarantine.`);
    return await work({ folder: out, account: accountIn(out) });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function accountIn(folder: string): AtHand['account'] {
  const path = join(folder, accountingName);
  const read = accountShape.safeParse(readJson(path));
  if (read.success) return read.data;
  throw new UserError(`${path} is no account of a prepared extract. Prepare it again: tandem ingest check --out DIR.`);
}
