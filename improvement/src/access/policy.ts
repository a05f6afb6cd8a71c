import type { Day } from '../time/index.ts';
import { type Grant, isHeld, type Person, type Role } from './role.ts';

/**
 * How far a role's capability reaches: over the scope it is held for, or, for people of a practice, over every practice
 * that shares a collaborative with theirs (named comparison inside the collaborative is what members agree to on joining).
 */
export type Reach = 'scope' | 'collaborative';

/**
 * Who may do what: the one table. The guard of every page reads it, and the database is given the same rows at start-up,
 * so that row level security answers from it too. What is not written here is refused.
 */
export const policy = {
  see_programme: {
    programme_lead: 'scope',
    analyst: 'scope',
    commissioner_viewer: 'scope',
    collaborative_lead: 'scope',
    local_lead: 'scope',
  },
  see_collaborative: {
    programme_lead: 'scope',
    collaborative_lead: 'scope',
    local_lead: 'collaborative',
    practice_member: 'collaborative',
    analyst: 'scope',
    commissioner_viewer: 'scope',
  },
  see_values: {
    programme_lead: 'scope',
    collaborative_lead: 'scope',
    local_lead: 'collaborative',
    practice_member: 'collaborative',
    analyst: 'scope',
  },
  see_history: {
    programme_lead: 'scope',
    collaborative_lead: 'scope',
    local_lead: 'scope',
    practice_member: 'scope',
    analyst: 'scope',
  },
  enter_values: { practice_member: 'scope', programme_lead: 'scope', analyst: 'scope' },
  name_source: { programme_lead: 'scope', analyst: 'scope' },
  make_tokens: { analyst: 'scope' },
  see_projects: {
    programme_lead: 'scope',
    collaborative_lead: 'scope',
    local_lead: 'collaborative',
    practice_member: 'collaborative',
    analyst: 'scope',
  },
  edit_projects: { practice_member: 'scope', local_lead: 'scope', programme_lead: 'scope' },
  set_charts: { practice_member: 'scope', local_lead: 'scope', programme_lead: 'scope', analyst: 'scope' },
  set_pooled_charts: { programme_lead: 'scope', analyst: 'scope' },
  manage_people: { administrator: 'scope' },
  manage_settings: { administrator: 'scope' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Capability = keyof typeof policy;

/** Where a thing stands, so that a grant can be held against it. Empty lists: nowhere. */
export type Place = {
  practices: readonly string[];
  collaboratives: readonly string[];
  areas: readonly string[];
  programmes: readonly string[];
};

/** The installation itself, where people and settings live. */
export const install: Place = { practices: [], collaboratives: [], areas: [], programmes: [] };

/**
 * May this person do this here, today?
 * @param neighbours practices that share a collaborative with the practices this person holds a role for
 */
export function may(
  person: Person,
  capability: Capability,
  place: Place,
  today: Day,
  neighbours: readonly string[],
): boolean {
  const reaches: Partial<Record<Role, Reach>> = policy[capability];
  return person.grants.some((grant) => {
    const reach = reaches[grant.role];
    return reach !== undefined && isHeld(grant, today) && covers(grant, place, reach, neighbours);
  });
}

function covers(grant: Grant, place: Place, reach: Reach, neighbours: readonly string[]): boolean {
  switch (grant.scope) {
    case 'install':
      return place === install;
    case 'programme':
      return place.programmes.includes(grant.scopeId);
    case 'area':
      return place.areas.includes(grant.scopeId);
    case 'collaborative':
      return place.collaboratives.includes(grant.scopeId);
    case 'practice':
      return (
        place.practices.includes(grant.scopeId) ||
        (reach === 'collaborative' && place.practices.some((ods) => neighbours.includes(ods)))
      );
  }
}
