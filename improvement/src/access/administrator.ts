import type { Day } from '../time/index.ts';
import { isHeld, type Person } from './role.ts';

/**
 * Whether this is the only administrator there is today, so that without them nobody could be invited any more.
 * @param present everybody who has not left
 */
export function isLastAdministrator(present: readonly Person[], id: string, today: Day): boolean {
  const administrators = present.filter(({ grants }) =>
    grants.some((grant) => grant.role === 'administrator' && isHeld(grant, today)),
  );
  return administrators.length === 1 && administrators[0]?.id === id;
}
