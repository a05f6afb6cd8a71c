import {
  type CellFault,
  type Manifest,
  type ProtectedAggregate,
  readManifest,
  readRows,
} from '@tandem/indicators/release';
import { z } from 'zod';
import { holdsNhsNumber, identifierSaid, identifiersIn } from './identifiers.ts';

/** Most rows of one bundle, its heading apart. A larger file is sent as several, each whole in itself. */
export const bundleRowsMax = 10_000;

const shape = z.strictObject({
  manifest: z.unknown(),
  cells: z.array(z.array(z.string().max(200)).max(20)).max(bundleRowsMax + 1),
});

export type Bundle = { manifest: Manifest; rows: readonly ProtectedAggregate[] };

/** What arrived, or everything that is wrong with it, by row and column of its cells; row 0 is the manifest. */
export type ReadBundle = { ok: true; value: Bundle } | { ok: false; faults: readonly CellFault[] };

/** Reads what a program handed in. First of all nothing that may be a patient's number is let through. */
export function readBundle(text: string): ReadBundle {
  const sent = shape.safeParse(jsonOr(text));
  if (!sent.success)
    return whole(`This is not a bundle of counts with at most ${bundleRowsMax} rows. Send it with tandem submit.`);
  const { cells } = sent.data;
  const identifiers = [...inCells(cells), ...inManifest(sent.data.manifest)];
  if (identifiers.length > 0) return { ok: false, faults: identifiers };
  const manifest = readManifest(sent.data.manifest);
  if (!manifest.ok)
    return { ok: false, faults: manifest.problems.map((says) => ({ row: 0, column: 'manifest', says })) };
  const rows = readRows(cells, manifest.value);
  return rows.ok ? { ok: true, value: { manifest: manifest.value, rows: rows.rows } } : rows;
}

function inCells(cells: readonly (readonly string[])[]): CellFault[] {
  return identifiersIn(cells).map((found) => ({ ...found, says: identifierSaid }));
}

/** Hashes are figures and letters without a break, which no NHS number is. */
function inManifest(manifest: unknown): CellFault[] {
  const isThere = holdsNhsNumber(JSON.stringify(manifest) ?? '');
  return isThere ? [{ row: 0, column: 'manifest', says: identifierSaid }] : [];
}

function whole(says: string): ReadBundle {
  return { ok: false, faults: [{ row: 0, column: 'bundle', says }] };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
