import { type Day, lastDay, type Month } from '../time/index.ts';
import type { Practice, Team } from './programme.ts';

/** A practice that belongs to an area for a time. `until` is the first day it no longer does; `null`: open. */
export type AreaSpell = { practice: string; area: string; from: Day; until: Day | null };

/** A team, and the practice that carries it on: its own, or the one that took it over in a merger. */
export type Member = { team: Team; practice: string };

/**
 * Who is enrolled on a day. A team whose practice has closed goes on in the practice that succeeded it, unless that one
 * has a team of its own in the collaborative; without a successor it ends with the practice. A practice that is not in
 * `practices` counts as open.
 */
export function enrolledOn(teams: readonly Team[], on: Day, practices: ReadonlyMap<string, Practice>): Member[] {
  const current = teams.filter(({ joined, left }) => joined <= on && (left === null || on < left));
  const members = current.flatMap((team) => {
    const practice = carriedOnBy(team.practice, on, practices);
    return practice === null ? [] : [{ team, practice }];
  });
  const ownFirst = members.toSorted((a, b) => Number(isTakenOver(a)) - Number(isTakenOver(b)));
  const kept = new Map<string, Member>();
  for (const member of ownFirst) {
    const seat = `${member.team.collaborative} ${member.practice}`;
    if (!kept.has(seat)) kept.set(seat, member);
  }
  return [...kept.values()];
}

function isTakenOver({ team, practice }: Member): boolean {
  return team.practice !== practice;
}

/** Who owes a month: those enrolled on its last day. Who leaves in the middle does not; who joins in the middle does. */
export function enrolledIn(teams: readonly Team[], month: Month, practices: ReadonlyMap<string, Practice>): Member[] {
  return enrolledOn(teams, lastDay(month), practices);
}

/** The practice that looks after a practice's patients on a day: itself, its successor, or `null` when it just closed. */
export function carriedOnBy(ods: string, on: Day, practices: ReadonlyMap<string, Practice>): string | null {
  let carrying = ods;
  for (let mergers = 0; mergers <= practices.size; mergers += 1) {
    const practice = practices.get(carrying);
    if (!practice?.closed || on < practice.closed) return carrying;
    if (practice.succeededBy === null) return null;
    carrying = practice.succeededBy;
  }
  throw new Error(`practice ${ods} is its own successor`);
}

/** The areas a practice belongs to on a day. */
export function areasOn(spells: readonly AreaSpell[], practice: string, on: Day): string[] {
  return spells
    .filter((spell) => spell.practice === practice && spell.from <= on && (spell.until === null || on < spell.until))
    .map(({ area }) => area);
}
