import {
  type Collaborative,
  enrolledIn,
  type LearningSet,
  monthShown,
  nextLearningSet,
  type Programme,
} from '@tandem/improvement/convening';
import { type Measure, monthAskedFor, type Standing, standingChange, standingOf } from '@tandem/improvement/measuring';
import { addDays, type Month } from '@tandem/improvement/time';
import type { Visit } from '../door/guard.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { practices as practicesOf } from '../store/organisations.ts';
import { collaborativesWith } from '../store/places.ts';
import { type Activity, activity, collaboratives, learningSets, teams } from '../store/programmes.ts';
import { type PooledChart, pooledCharts } from './charting.ts';
import { lately } from './collaborative.ts';

/** One collaborative of a programme, as one row. */
export type ProgrammeRow = {
  collaborative: Collaborative;
  enrolled: number;
  /** The measure that leads, and all practices together on it; `null` while no measure is chosen, or where it cannot be pooled. */
  leading: { measure: Measure; pooled: PooledChart; standing: Standing | null } | null;
  activity: Activity;
  next: LearningSet | null;
};

export type ProgrammeView = {
  programme: Programme;
  asked: Month;
  /** The collaboratives that this person's role reaches, one row each. */
  rows: readonly ProgrammeRow[];
  /** How many more there are, of which nothing is said: their numbers would all look like nothing sent. */
  outOfReach: number;
  /** What is different from a month ago, in sentences, with the collaborative they are about. */
  changes: readonly { collaborative: Collaborative; measure: Measure; says: string }[];
  /** Learning sets of the next fortnight. */
  soon: readonly { set: LearningSet; collaborative: Collaborative }[];
};

/** Everything the programme's page shows this person: sums and counts, no practice by name. */
export async function viewProgramme(visit: Visit, programme: Programme): Promise<ProgrammeView> {
  const { db, today } = visit;
  const inReach = await collaborativesWith(db, 'see_collaborative');
  const every = await collaboratives(db, programme.id);
  const all = every.filter(({ id }) => inReach.has(id));
  const rows: ProgrammeRow[] = [];
  for (const collaborative of all) rows.push(await viewRow(visit, collaborative));
  const sets = await learningSets(
    db,
    all.map((collaborative) => collaborative.id),
  );
  const until = addDays(today, 14);
  return {
    programme,
    asked: latestShown(all, monthAskedFor(today)),
    rows,
    outOfReach: every.length - all.length,
    changes: rows.flatMap(changeOf),
    soon: sets
      .filter(({ day }) => day >= today && day <= until)
      .flatMap((set) =>
        all.filter(({ id }) => id === set.collaborative).map((collaborative) => ({ set, collaborative })),
      ),
  };
}

/** The month the programme's page is about: the latest of those its collaboratives are about. */
function latestShown(all: readonly Collaborative[], asked: Month): Month {
  const shown = all.map((collaborative) => monthShown(collaborative, asked));
  return shown.reduce((a, b) => (a > b ? a : b), shown[0] ?? asked);
}

async function viewRow({ db, today }: Visit, collaborative: Collaborative): Promise<ProgrammeRow> {
  const asked = monthShown(collaborative, monthAskedFor(today));
  const [measure] = await measuresOf(db, collaborative.measures.slice(0, 1));
  const pooled = measure && (await pooledCharts(db, collaborative, [measure], today)).get(measure.id);
  const enrolments = await teams(db, [collaborative.id]);
  const practices = new Map(
    (
      await practicesOf(
        db,
        enrolments.map((team) => team.practice),
      )
    ).map((practice) => [practice.ods, practice]),
  );
  return {
    collaborative,
    enrolled: enrolledIn(enrolments, asked, practices).length,
    leading:
      measure && pooled
        ? { measure, pooled, standing: pooled.kind === 'chart' ? standingOf(pooled.chart.chart) : null }
        : null,
    activity: await activity(db, collaborative.id, asked, lately(today)),
    next: nextLearningSet(await learningSets(db, [collaborative.id]), today),
  };
}

function changeOf({ collaborative, leading }: ProgrammeRow): ProgrammeView['changes'][number][] {
  if (leading?.pooled.kind !== 'chart' || leading.standing === null) return [];
  const says = standingChange(collaborative.name, leading.pooled.standingBefore, leading.standing);
  return says === null ? [] : [{ collaborative, measure: leading.measure, says }];
}
