import type { Day } from '../time/index.ts';

/** The people of a programme, by what they do in it. The labels are how pages name them. */
export const roles = {
  programme_lead: 'programme lead',
  collaborative_lead: 'collaborative lead',
  local_lead: 'local QI lead',
  practice_member: 'practice member',
  analyst: 'analyst',
  commissioner_viewer: 'commissioner viewer',
  administrator: 'administrator',
} as const;

export type Role = keyof typeof roles;

/** What a role is held over. `install` is the whole installation: its people and settings, no data. */
export const scopes = ['install', 'programme', 'area', 'collaborative', 'practice'] as const;
export type Scope = (typeof scopes)[number];

/** Where each role may be held. */
export const roleScopes = {
  programme_lead: ['programme'],
  collaborative_lead: ['collaborative'],
  local_lead: ['practice', 'collaborative'],
  practice_member: ['practice'],
  analyst: ['programme'],
  commissioner_viewer: ['area', 'programme'],
  administrator: ['install'],
} as const satisfies Record<Role, readonly Scope[]>;

/** A role held over a scope for a time. `until` is the first day without it; `null`: open. */
export type Grant = { role: Role; scope: Scope; scopeId: string; from: Day; until: Day | null };

export type Person = { id: string; name: string; email: string; grants: readonly Grant[] };

export function isHeld(grant: Grant, today: Day): boolean {
  return grant.from <= today && (grant.until === null || today < grant.until);
}
