import { type Grant, type Role, roleScopes, roles, type Scope, scopes } from '@tandem/improvement/access';
import type { Fields } from '@tandem/improvement/fields';
import { fine, type Outcome, problems } from '@tandem/improvement/outcome';
import type { Day } from '@tandem/improvement/time';
import type { ScopePlace } from '../../../server/store/scopes.ts';
import { type Choices, type Groups, radios, readForm, selectOrNone } from '../../form.ts';

/** What the places of a scope are called over a list of them. */
const headings: Record<Exclude<Scope, 'install'>, string> = {
  programme: 'Programme',
  area: 'Area',
  collaborative: 'Collaborative',
  practice: 'Practice',
};

/** What a person will be, and where. The administrator's role is held over the installation and needs no place. */
export function grantForm(places: readonly ScopePlace[]) {
  return {
    role: radios('Role', capitalised(roles)),
    place: selectOrNone('For', groupsOf(places), {
      hint: 'Leave this empty for an administrator. Practices appear once they are enrolled in a collaborative.',
    }),
  };
}

function groupsOf(places: readonly ScopePlace[]): Groups {
  return Object.entries(headings).map(([scope, heading]) => ({
    heading,
    choices: Object.fromEntries(
      places
        .filter((place) => place.scope === scope)
        .map(({ id, name }) => [`${scope}:${id}`, scope === 'practice' ? `${name} (${id})` : name]),
    ),
  }));
}

/** Reads a role from today on, held where it can be held. */
export function readGrant(places: readonly ScopePlace[], fields: Fields, today: Day): Outcome<Grant> {
  const read = readForm(grantForm(places), fields);
  if (!read.ok) return read;
  const { role, place } = read.value;
  const [scope, scopeId] = placed(role, place);
  const allowed: readonly Scope[] = roleScopes[role];
  if (scope && allowed.includes(scope)) return fine({ role, scope, scopeId, from: today, until: null });
  return problems({ field: 'place', says: whereSentence(role) });
}

function placed(role: Role, place: string | null): [scope: Scope | undefined, id: string] {
  if (role === 'administrator') return ['install', 'install'];
  const [word, id = ''] = (place ?? '').split(/:(.*)/s);
  return [scopes.find((scope) => scope === word), id];
}

/** `A local QI lead is for a practice or a collaborative. Choose one.` */
function whereSentence(role: Role): string {
  const words = roleScopes[role].map((scope) =>
    scope === 'install' ? 'this installation' : `${scope === 'area' ? 'an' : 'a'} ${scope}`,
  );
  return `Choose ${words.join(' or ')} for the role ${roles[role]}.`;
}

function capitalised<T extends Choices>(choices: T): T {
  // The same keys, with other words.
  return Object.fromEntries(
    Object.entries(choices).map(([key, words]) => [key, words.charAt(0).toUpperCase() + words.slice(1)]),
  ) as T;
}
