import { type ChartKind, type ProfileId, profileOf, profiles } from '@tandem/spc';
import { keysOf } from '../fields.ts';
import type { ChartRules } from './chart-setting.ts';

/** Whether months came with their counts. */
export type Form = 'counts' | 'rates';

/**
 * The chart that each profile reads, for months with counts and for ready rates. The two that follow a spreadsheet and a
 * package draw what those draw: the percentages on an I chart. `null`: it needs counts.
 */
const kindOf = {
  'xmr-mdc': { counts: 'p', rates: 'i' },
  'run-anhoej': { counts: 'run', rates: 'run' },
  'p-prime-anhoej': { counts: 'pp', rates: null },
  ihi: { counts: 'run', rates: 'run' },
  'mdc-excel': { counts: 'i', rates: 'i' },
  'ptd-0.2.2': { counts: 'i', rates: 'i' },
  'western-electric': { counts: 'p', rates: 'i' },
  nelson: { counts: 'p', rates: 'i' },
  qicharts2: { counts: 'p', rates: 'i' },
} as const satisfies Record<ProfileId, Record<Form, ChartKind | null>>;

/** Every profile that a person may choose. */
export const ruleProfiles = keysOf(kindOf);

const needCounts: ReadonlySet<ChartKind> = new Set(['p', 'pp']);

/** Rules that a person may choose for such months, in the latest version of each profile. */
export function rulesFor(form: Form): ChartRules[] {
  return keysOf(kindOf).flatMap((profile) => {
    const kind = kindOf[profile][form];
    return kind === null ? [] : [{ profile, version: profiles[profile].version, kind }];
  });
}

/** Whether months of this form have what a kept choice needs. */
export function rulesFit({ kind }: ChartRules, form: Form): boolean {
  return form === 'counts' || !needCounts.has(kind);
}

const kindNames: Partial<Record<ChartKind, string>> = {
  run: 'run chart',
  i: 'I chart',
  p: 'P chart',
  pp: 'P′ chart',
};

/** What people call a kind of chart, as it stands inside a sentence: `P chart`. */
export function kindName(kind: ChartKind): string {
  return kindNames[kind] ?? `${kind} chart`;
}

/** What people call the profile of some rules. */
export function profileTitle({ profile, version, kind }: ChartRules): string {
  return profileOf({ kind, profile, profileVersion: version }).title;
}

/** `Western Electric rules (P chart)` */
export function rulesInWords(rules: ChartRules): string {
  return `${profileTitle(rules)} (${kindName(rules.kind)})`;
}
