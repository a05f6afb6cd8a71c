import type { Role } from '@tandem/improvement/access';
import { keysOf } from '@tandem/improvement/fields';
import type { Held } from '../server/store/ways.ts';
import type { FrameProps } from './components/frame.tsx';

/** One entry of the main navigation. */
type Way = FrameProps['ways'][number];

/**
 * Where each role's main navigation leads, its home first. Who holds several roles sees the ways of all, in the order of
 * this table.
 */
const ways: Record<Role, (held: readonly Held[]) => Way[]> = {
  practice_member: (held) => each(held, practiceWays),
  local_lead: (held) => [
    ...overviews(held),
    ...(held.length <= 2 ? each(held, ({ scope, scopeId }) => practiceWay(scope, scopeId)) : []),
  ],
  collaborative_lead: overviews,
  programme_lead: (held) => [...programmes(held), { href: '/imports', words: 'Imports' }],
  analyst: (held) => [...programmes(held), { href: '/imports', words: 'Imports' }],
  commissioner_viewer: programmes,
  administrator: () => [
    { href: '/admin', words: 'People' },
    { href: '/admin/programme', words: 'Programme' },
    { href: '/admin/practices', words: 'Practices' },
    { href: '/admin/measures', words: 'Measures' },
  ],
};

/** The main navigation of somebody who holds these roles. */
export function waysOf(held: readonly Held[]): Way[] {
  const found = keysOf(ways).flatMap((role) => {
    const ofRole = held.filter((one) => one.role === role);
    return ofRole.length === 0 ? [] : ways[role](ofRole);
  });
  return found.filter((way, at) => found.findIndex(({ href }) => href === way.href) === at);
}

/** The page somebody begins at; their account when no role leads anywhere. */
export function homeOf(held: readonly Held[]): string {
  return waysOf(held)[0]?.href ?? '/account';
}

function practiceWays({ scopeId }: Held): Way[] {
  const practice = `/practices/${scopeId}`;
  return [
    { href: practice, words: 'Practice' },
    { href: `${practice}/measures`, words: 'Measures' },
    { href: `${practice}/tests`, words: 'Tests' },
    { href: `${practice}/learning-sets`, words: 'Learning sets' },
  ];
}

function practiceWay(scope: Held['scope'], scopeId: string): Way[] {
  return scope === 'practice' ? [{ href: `/practices/${scopeId}`, words: `Practice ${scopeId}` }] : [];
}

function overviews(held: readonly Held[]): Way[] {
  return named(
    '/collaboratives',
    'Overview',
    held.flatMap((one) => one.collaboratives),
  );
}

function programmes(held: readonly Held[]): Way[] {
  return named(
    '/programmes',
    'Programme',
    held.flatMap((one) => one.programmes),
  );
}

/** One is called by what it is; several by their names. */
function named(folder: string, words: string, places: readonly { id: string; name: string }[]): Way[] {
  const once = [...new Map(places.map((place) => [place.id, place])).values()];
  return once.map(({ id, name }) => ({ href: `${folder}/${id}`, words: once.length === 1 ? words : name }));
}

function each(held: readonly Held[], waysOfOne: (one: Held) => Way[]): Way[] {
  return held.flatMap(waysOfOne);
}
