import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../indicators/src/engines/index.ts';
import type { Cluster } from './cluster.ts';

/** What a part of the suite is put to, and where it may write. */
export type Place = { cluster: Cluster; engine: Engine; folder: string };

/** How much was compared, how many of its checks held, and what differs, as sentences. */
export type Found = { compared: string; passed: number; failed: number; says: readonly string[] };

/** Planning keeps one core of a coordinator busy and leaves the others idle: a few questions go on at a time. */
export async function sideBySide<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const turns = Array.from({ length: 3 }, async () => {
    for (const one of waiting) await work(one);
  });
  await Promise.all(turns);
}

/** A folder of its own for one extract. */
export function fresh(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, 'extract-'));
}
