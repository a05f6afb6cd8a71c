import type { Place } from '@tandem/improvement/access';
import {
  type Collaborative,
  enrolledIn,
  type LearningSet,
  monthInWords,
  monthShown,
  type Network,
  nextLearningSet,
  type Practice,
  type Team,
} from '@tandem/improvement/convening';
import { type Recent, recentTests } from '@tandem/improvement/doing';
import {
  type Measure,
  type MeasureChart,
  monthAskedFor,
  monthStanding,
  type PracticeReporting,
  reportingOf,
  roomForImprovement,
  type Standing,
  standingOf,
} from '@tandem/improvement/measuring';
import { addDays, type Day, firstDay, type Month } from '@tandem/improvement/time';
import type { Visit } from '../door/guard.ts';
import { cyclesIn, type StoredCycle } from '../store/cycles.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { practices as practicesOf } from '../store/organisations.ts';
import { type Activity, activity, learningSets, networks, teams } from '../store/programmes.ts';
import { type Charts, chartsOf, type PooledChart, pooledCharts } from './charting.ts';

/** One practice of a collaborative, with a chart for each measure. */
export type Row = {
  team: Team;
  practice: Practice;
  charts: readonly MeasureChart[];
  standing: Standing;
  /** On the leading measure, in plotted units; `null` where it cannot be told. */
  room: number | null;
  reporting: PracticeReporting;
};

/** What only those see who may see practices by name. */
export type Named = { rows: readonly Row[]; tests: Recent; cycles: readonly StoredCycle[]; to: Month };

export type CollaborativeView = {
  collaborative: Collaborative;
  measures: readonly Measure[];
  networks: readonly Network[];
  asked: Month;
  /** The last month that is drawn. */
  to: Month;
  /** `month 11 of 12` */
  when: string;
  pooled: ReadonlyMap<string, PooledChart>;
  sets: readonly LearningSet[];
  next: LearningSet | null;
  enrolled: number;
  /** Practices enrolled in each month, for the counts under the pooled chart. */
  enrolledIn: ReadonlyMap<Month, number>;
  activity: Activity;
  named: Named | null;
};

/** Everything the collaborative's page shows this person. */
export async function viewCollaborative(
  { db, today, may }: Visit,
  collaborative: Collaborative,
  place: Place,
): Promise<CollaborativeView> {
  const asked = monthShown(collaborative, monthAskedFor(today));
  const measures = await measuresOf(db, collaborative.measures);
  const enrolments = await teams(db, [collaborative.id]);
  const practices = new Map(
    (
      await practicesOf(
        db,
        enrolments.map((team) => team.practice),
      )
    ).map((practice) => [practice.ods, practice]),
  );
  const sets = await learningSets(db, [collaborative.id]);
  const members = enrolledIn(enrolments, asked, practices);
  const pooled = await pooledCharts(db, collaborative, measures, today);
  const months = [
    ...new Set([...pooled.values()].flatMap((one) => (one.kind === 'chart' ? one.chart.series.months : []))),
  ];
  return {
    collaborative,
    measures,
    networks: await networks(db, collaborative.id),
    asked,
    when: monthInWords(collaborative, monthAskedFor(today)),
    to: months.at(-1) ?? asked,
    pooled,
    sets,
    next: nextLearningSet(sets, today),
    enrolled: members.length,
    enrolledIn: new Map(months.map((month) => [month, enrolledIn(enrolments, month, practices).length])),
    activity: await activity(db, collaborative.id, asked, lately(today)),
    named: may('see_values', place)
      ? await viewNamed(
          { db, today },
          collaborative,
          measures,
          members.flatMap(({ team, practice }) => rowStart(team, practices.get(practice))),
        )
      : null,
  };
}

/** Tests that began on this day or later count as lately: the last 30 days. */
export function lately(today: Day): Day {
  return addDays(today, -30);
}

function rowStart(team: Team, practice: Practice | undefined): { team: Team; practice: Practice }[] {
  return practice ? [{ team, practice }] : [];
}

async function viewNamed(
  { db, today }: Pick<Visit, 'db' | 'today'>,
  collaborative: Collaborative,
  measures: readonly Measure[],
  members: readonly { team: Team; practice: Practice }[],
): Promise<Named> {
  const codes = members.map(({ practice }) => practice.ods);
  const charts: Charts = await chartsOf(db, { practices: codes, measures, year: collaborative, today });
  const cycles = (await cyclesIn(db, codes)).filter((cycle) => cycle.plan.starts >= firstDay(collaborative.starts));
  const asked = monthShown(collaborative, monthAskedFor(today));
  const rows = members.map(({ team, practice }) => {
    const drawn = measures.map((measure) => charts.of(practice.ods, measure));
    const [leading] = drawn;
    const sent = charts.sent(practice.ods);
    return {
      team,
      practice,
      charts: drawn,
      standing: leading ? standingOf(leading.chart) : ('too_little' as const),
      room: leading ? roomForImprovement(leading) : null,
      reporting: reportingOf(monthStanding(measures, sent, asked, today, collaborative.dueDay), sent),
    };
  });
  return { rows: rows.sort(byRoom), tests: recentTests(cycles, today), cycles, to: charts.to };
}

/** Most room first; those with too little data last, since their room says little. */
function byRoom(a: Row, b: Row): number {
  const little = Number(a.standing === 'too_little') - Number(b.standing === 'too_little');
  return little || (b.room ?? -Infinity) - (a.room ?? -Infinity) || a.practice.name.localeCompare(b.practice.name);
}
