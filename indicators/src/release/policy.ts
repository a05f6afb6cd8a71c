import type { StrataName } from './aggregate.ts';

/** A signed data-sharing agreement: the exact counts of some indicators for its parties, until a day. */
export type Agreement = {
  id: string;
  /** Who may see exact counts, as scopes of the platform: `programme:east`, `collaborative:bp-one`, `practice:F86001`. */
  parties: readonly string[];
  /** The ids of indicator series that it covers. */
  measures: readonly string[];
  /** The first day on which it no longer holds, `YYYY-MM-DD`. */
  expires: string;
};

/**
 * What may leave. `published`: the disclosure rule, the default. `agreement`: exact for the indicators and the parties of
 * an agreement, else published. `open`: the source is public already (QOF), so nothing is hidden.
 */
export type Policy = { id: 'published' } | { id: 'agreement'; agreement: Agreement } | { id: 'open'; because: string };

export const published: Policy = { id: 'published' };

/** Whether a policy lets an indicator's counts of everybody be shown as they are. Parts of the patients never are, but where all is open. */
export function isExact(policy: Policy, indicatorId: string, strata: readonly StrataName[]): boolean {
  switch (policy.id) {
    case 'published':
      return false;
    case 'agreement':
      return strata.length === 0 && policy.agreement.measures.includes(indicatorId);
    case 'open':
      return true;
  }
}
