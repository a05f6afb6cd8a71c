import type { Collaborative, Programme, Setup, Team } from '@tandem/improvement/convening';
import { measures } from './measures.ts';
import { areas, practices } from './organisations.ts';
import { collaboratives, learningSets, networks, teams } from './programmes.ts';
import type { Db } from './rows.ts';

/**
 * What is stored of a programme, as a programme file would say it, so that one more entry can be checked against all the
 * rest. Of the practices only those enrolled; without people.
 */
export async function loadSetup(db: Db, programme: Programme): Promise<Setup> {
  const found = await collaboratives(db, programme.id);
  const enrolled = latest(
    await teams(
      db,
      found.map(({ id }) => id),
    ),
  );
  const listed = await practices(
    db,
    enrolled.map(({ practice }) => practice),
  );
  const entries = [];
  for (const collaborative of found) entries.push(await entryOf(db, collaborative, enrolled));
  return {
    programme,
    areas: await areas(db),
    practices: listed.map((practice) => ({ ...practice, area: null, areaFrom: null })),
    measures: (await measures(db)).map((measure) => ({ ...measure, definitions: [...measure.definitions] })),
    collaboratives: entries,
    people: [],
  };
}

async function entryOf(
  db: Db,
  { programme, ...collaborative }: Collaborative,
  enrolled: readonly Team[],
): Promise<Setup['collaboratives'][number]> {
  const sets = await learningSets(db, [collaborative.id]);
  return {
    ...collaborative,
    measures: [...collaborative.measures],
    networks: (await networks(db, collaborative.id)).map(({ id, name }) => ({ id, name })),
    practices: enrolled
      .filter((team) => team.collaborative === collaborative.id)
      .map(({ practice, network, joined, left }) => ({ ods: practice, network, joined, left })),
    learningSets: sets.map(({ number, day, starts, ends, place }) => ({ number, day, starts, ends, place })),
  };
}

/** A practice that left and joined again has several teams; its latest counts. */
function latest(found: readonly Team[]): Team[] {
  return [...new Map(found.map((team) => [`${team.collaborative} ${team.practice}`, team])).values()];
}
