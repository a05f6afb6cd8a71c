import { z } from 'zod';
import { type Mode, modes } from './aggregate.ts';
import type { Policy } from './policy.ts';

/*
 * `FILE.manifest.json`, beside a file of aggregates: what made it, from what, under which policy, and whether it may leave.
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in small hexadecimal figures' });
const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'must be a day such as 2026-03-31' });
const word = z.string().min(1).max(200);
const count = z.number().int().min(0);
// Object.keys forgets the key type; `modes` is the one list of them.
const modeNames = Object.keys(modes) as [Mode, ...Mode[]];

const party = z.string().regex(/^(programme|area|collaborative|practice):[A-Za-z0-9-]{1,140}$/, {
  error: 'must be a scope such as programme:east, collaborative:bp-one or practice:F86001',
});

const policy: z.ZodType<Policy> = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('published') }),
  z.strictObject({
    id: z.literal('agreement'),
    agreement: z.strictObject({
      id: z.string().regex(/^[A-Za-z0-9][\w./-]{0,79}$/, { error: 'must be a short name without blanks' }),
      parties: z.array(party).min(1).max(200),
      measures: z.array(word).min(1),
      expires: day,
    }),
  }),
  z.strictObject({ id: z.literal('open'), because: word }),
]);

const series = z
  .strictObject({ indicator: word, mode: z.enum(modeNames), window_months: count })
  .refine(({ mode, window_months }) => window_months === modes[mode].windowMonths, {
    error: 'must be 12 for rolling12 and qof-year, 1 for month and flow',
    path: ['window_months'],
  });

const accounting = z
  .strictObject({ table: word, read: count, accepted: count, quarantined: count })
  .refine(({ read, accepted, quarantined }) => read === accepted + quarantined, {
    error: 'must be the rows accepted and quarantined together',
    path: ['read'],
  });

const manifestShape = z.strictObject({
  format: z.literal('tandem-aggregates'),
  version: z.literal(1),
  /** Whether the file may leave the machine that holds the extract. Exact counts never may. */
  releasable: z.boolean(),
  policy,
  file: z.strictObject({ name: word, sha256, rows: count }),
  extract: z.strictObject({ date: day, inputs: z.array(z.strictObject({ name: word, sha256 })) }),
  engine: z.strictObject({ name: word, version: word }),
  /** `codelists`: the lists that a definition asks for, by name; not there, it may be any of them. */
  definitions: z.array(z.strictObject({ id: word, series: word, sha256, codelists: z.array(word).optional() })),
  codelists: z.array(z.strictObject({ name: word, version: word, sha256 })),
  accounting: z.array(accounting),
  series: z.array(series).min(1),
  options: z.record(z.string(), z.json()),
});

export type Manifest = z.infer<typeof manifestShape>;

/** The manifest, or every problem of it as a sentence that names its place. */
export function readManifest(value: unknown): { ok: true; value: Manifest } | { ok: false; problems: string[] } {
  const read = manifestShape.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    problems: read.error.issues.map((issue) => `Manifest, ${issue.path.join('.') || 'whole'}: ${issue.message}.`),
  };
}

/** A policy from a file of its own, or every problem of it as a sentence. */
export function readPolicy(value: unknown): { ok: true; value: Policy } | { ok: false; problems: string[] } {
  const read = policy.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    problems: read.error.issues.map((issue) => `Policy, ${issue.path.join('.') || 'whole'}: ${issue.message}.`),
  };
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
