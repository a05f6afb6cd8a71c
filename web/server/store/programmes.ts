import {
  type Collaborative,
  type LearningSet,
  type Network,
  type Programme,
  type Team,
  type Topic,
  topics,
} from '@tandem/improvement/convening';
import type { Day, Month } from '@tandem/improvement/time';
import { z } from 'zod';
import { all, type Db, dayColumn, first, monthColumn, run } from './rows.ts';

const programmeRow = z.object({ id: z.string(), name: z.string(), starts: monthColumn, months: z.number() });

// Object.keys forgets the key type; `topics` is the one list of them.
const topicNames = Object.keys(topics) as [Topic, ...Topic[]];

const collaborativeRow = z
  .object({
    id: z.string(),
    programme: z.string(),
    name: z.string(),
    topic: z.enum(topicNames),
    area: z.string(),
    starts: monthColumn,
    months: z.number(),
    due_day: z.number(),
    measures: z.array(z.string()),
  })
  .transform(({ due_day, ...row }): Collaborative => ({ ...row, dueDay: due_day }));

const teamRow = z
  .object({
    id: z.string(),
    collaborative: z.string(),
    practice: z.string(),
    network: z.string().nullable(),
    joined: dayColumn,
    left_on: dayColumn.nullable(),
  })
  .transform(({ left_on, ...row }): Team => ({ ...row, left: left_on }));

const learningSetRow = z.object({
  id: z.string(),
  collaborative: z.string(),
  number: z.number(),
  day: dayColumn,
  starts: z.string(),
  ends: z.string(),
  place: z.string(),
});

const selectCollaborative = `select c.*, (select coalesce(array_agg(cm.measure::text order by cm.position), '{}')
  from collaborative_measure cm where cm.collaborative = c.id) as measures from collaborative c`;

export async function programmes(db: Db): Promise<Programme[]> {
  return all(db, programmeRow, 'select * from programme order by starts, name');
}

export async function programme(db: Db, id: string): Promise<Programme | null> {
  return first(db, programmeRow, 'select * from programme where id = $1', [id]);
}

export async function saveProgramme(db: Db, made: Programme): Promise<void> {
  await run(
    db,
    `insert into programme (id, name, starts, months) values ($1, $2, $3, $4)
     on conflict (id) do update set name = excluded.name, starts = excluded.starts, months = excluded.months`,
    [made.id, made.name, made.starts, made.months],
  );
}

export async function collaboratives(db: Db, ofProgramme: string): Promise<Collaborative[]> {
  return all(db, collaborativeRow, `${selectCollaborative} where c.programme = $1 order by c.name`, [ofProgramme]);
}

export async function collaborative(db: Db, id: string): Promise<Collaborative | null> {
  return first(db, collaborativeRow, `${selectCollaborative} where c.id = $1`, [id]);
}

/** The collaboratives a practice is or was enrolled in, the present one first. */
export async function collaborativesOf(db: Db, practice: string): Promise<Collaborative[]> {
  return all(
    db,
    collaborativeRow,
    `${selectCollaborative} where c.id in (select collaborative from membership where practice = $1)
     order by exists (select from membership m where m.collaborative = c.id and m.practice = $1 and m.left_on is null) desc, c.starts desc`,
    [practice],
  );
}

export async function saveCollaborative(db: Db, made: Collaborative): Promise<void> {
  await run(
    db,
    `insert into collaborative (id, programme, name, topic, area, starts, months, due_day) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set name = excluded.name, topic = excluded.topic, area = excluded.area, starts = excluded.starts,
       months = excluded.months, due_day = excluded.due_day`,
    [made.id, made.programme, made.name, made.topic, made.area, made.starts, made.months, made.dueDay],
  );
  for (const [at, measure] of made.measures.entries()) {
    await run(
      db,
      `insert into collaborative_measure (collaborative, measure, position) values ($1, $2, $3) on conflict (collaborative, measure) do nothing`,
      [made.id, measure, at + 1],
    );
  }
}

export async function saveNetwork(db: Db, network: Network): Promise<void> {
  await run(
    db,
    'insert into network (id, collaborative, name) values ($1, $2, $3) on conflict (id) do update set name = excluded.name',
    [network.id, network.collaborative, network.name],
  );
}

export async function networks(db: Db, collaborativeId: string): Promise<Network[]> {
  return all(
    db,
    z.object({ id: z.string(), collaborative: z.string(), name: z.string() }),
    'select * from network where collaborative = $1 order by name',
    [collaborativeId],
  );
}

/** Every team that is or was enrolled, in the order of joining. */
export async function teams(db: Db, collaborativeIds: readonly string[]): Promise<Team[]> {
  return all(db, teamRow, 'select * from team where collaborative = any($1) order by joined, practice', [
    collaborativeIds,
  ]);
}

export async function team(db: Db, id: string): Promise<Team | null> {
  return first(db, teamRow, 'select * from team where id = $1', [id]);
}

export async function saveTeam(db: Db, made: Team): Promise<void> {
  await run(
    db,
    `insert into team (id, collaborative, practice, network, joined, left_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set network = excluded.network, left_on = excluded.left_on`,
    [made.id, made.collaborative, made.practice, made.network, made.joined, made.left],
  );
}

export async function learningSets(db: Db, collaborativeIds: readonly string[]): Promise<LearningSet[]> {
  return all(db, learningSetRow, 'select * from learning_set where collaborative = any($1) order by day, number', [
    collaborativeIds,
  ]);
}

export async function saveLearningSet(db: Db, made: LearningSet): Promise<void> {
  await run(
    db,
    `insert into learning_set (id, collaborative, number, day, starts, ends, place) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set day = excluded.day, starts = excluded.starts, ends = excluded.ends, place = excluded.place`,
    [made.id, made.collaborative, made.number, made.day, made.starts, made.ends, made.place],
  );
}

const activityRow = z.object({ complete: z.number(), partly: z.number(), projects: z.number(), tests: z.number() });
/** How busy a collaborative is: practices that sent all or some of a month, projects under way, tests begun lately. */
export type Activity = z.infer<typeof activityRow>;

/** Counts for everybody who may see the collaborative. @param since tests begun on this day or later */
export async function activity(db: Db, collaborativeId: string, asked: Month, since: Day): Promise<Activity> {
  const row = await first(db, activityRow, 'select * from access.activity($1, $2, $3)', [
    collaborativeId,
    asked,
    since,
  ]);
  if (!row) throw new Error(`no activity for ${collaborativeId}`);
  return row;
}
