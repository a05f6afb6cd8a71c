import { keysOf } from '../fields.ts';
import { type Capability, policy, type Reach } from './policy.ts';
import { type Role, roleScopes, roles, type Scope } from './role.ts';

/** Each capability as a page says it, after "may". */
export const capabilities = {
  see_programme: 'see the programme: its collaboratives, verdicts and who has reported',
  see_collaborative: 'see a collaborative: its practices together and its calendar',
  see_values: 'see the monthly values of a practice, by name',
  see_history: 'see who entered or changed a value, when and why',
  enter_values: 'enter and correct monthly values',
  name_source: 'send values that come from another source than the practice itself',
  make_tokens: 'make a token with which their own program hands in protected counts',
  see_projects: 'see projects and tests of change',
  edit_projects: 'plan and record projects and tests of change',
  set_charts: 'choose how a chart of a practice is read: rules, fixed average, new phase, months left out',
  set_pooled_charts: 'choose how a chart of all practices together is read',
  manage_people: 'invite people and change their roles',
  manage_settings: 'set up programmes, practices and measures',
} as const satisfies Record<Capability, string>;

/** What a role's capability reaches where it is held over such a scope. */
const places: Record<Reach, Record<Scope, string>> = {
  scope: {
    install: 'this installation',
    programme: 'their programme',
    area: 'their area',
    collaborative: 'their collaborative',
    practice: 'their own practice',
  },
  collaborative: {
    install: 'this installation',
    programme: 'their programme',
    area: 'their area',
    collaborative: 'their collaborative',
    practice: 'every practice that shares a collaborative with theirs',
  },
};

/** One cell of the answer to "Who can see this?". `reach` is `null` where the role may not. */
export type MatrixRow = { role: Role; capability: Capability; reach: string | null };

/** Every role with every capability, from the one policy table: for the page and the printed documents. */
export function matrix(): MatrixRow[] {
  return keysOf(capabilities).flatMap((capability) =>
    keysOf(roles).map((role) => ({ role, capability, reach: reachInWords(role, capability) })),
  );
}

function reachInWords(role: Role, capability: Capability): string | null {
  const reaches: Partial<Record<Role, Reach>> = policy[capability];
  const reach = reaches[role];
  return reach === undefined ? null : roleScopes[role].map((scope) => places[reach][scope]).join(', or ');
}
