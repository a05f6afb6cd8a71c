import type { Capability, Place } from '@tandem/improvement/access';
import type { LearningSet, Practice, Team } from '@tandem/improvement/convening';
import { type AimContext, baselineFrom } from '@tandem/improvement/doing';
import type { Measure, MeasureChart } from '@tandem/improvement/measuring';
import { addMonths, type Day, lastDay, type Month, monthOf } from '@tandem/improvement/time';
import { projectStart } from '../acts/trying.ts';
import type { Visit } from '../door/guard.ts';
import { historyOf } from '../store/audit.ts';
import { cyclesOf, type StoredCycle } from '../store/cycles.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { practice as practiceOf } from '../store/organisations.ts';
import { placeOfPractice } from '../store/places.ts';
import { collaborative as collaborativeOf, collaborativesOf, learningSets, teams } from '../store/programmes.ts';
import { project as projectOf, type StoredProject } from '../store/projects.ts';
import { type CountedChange, countedChanges } from '../store/releases.ts';
import type { Db } from '../store/rows.ts';
import { chartsOf } from './charting.ts';

/** A project, whose it is, and where that practice stands. */
export type PlacedProject = { project: StoredProject; practice: Practice; place: Place };

/** The project, for somebody with this capability over its practice; throws a 404 for everybody else. */
export async function needProject({ db, need }: Visit, id: string, capability: Capability): Promise<PlacedProject> {
  const project = await projectOf(db, id);
  const place = need(capability, project && (await placeOfPractice(db, project.practice)));
  const practice = project && (await practiceOf(db, project.practice));
  if (!project || !practice) throw new Error(`project ${id} has a place and no row`);
  return { project, practice, place };
}

/** The measure of a project over time: its chart, and the months in which it has a value. */
export type ProjectChart = {
  drawn: MeasureChart;
  months: readonly Month[];
  sets: readonly LearningSet[];
  /** What changed in how the measure is counted. */
  counting: readonly CountedChange[];
  /** The last day that the chart reaches. */
  dataTo: Day;
};

/** The chart of a project's measure; a measure that is no longer kept has none. */
export async function chartOfProject(db: Db, project: StoredProject, today: Day): Promise<ProjectChart | null> {
  const [measure] = await measuresOf(db, [project.aim.measure]);
  if (!measure) return null;
  const year = await collaborativeOf(db, project.collaborative);
  const charts = await chartsOf(db, { practices: [project.practice], measures: [measure], year, today });
  const drawn = charts.of(project.practice, measure);
  return {
    drawn,
    months: drawn.series.months.filter((_, at) => drawn.series.gaps[at] === null),
    sets: year ? await learningSets(db, [year.id]) : [],
    counting: await countedChanges(db, [project.practice], measure.id),
    dataTo: lastDay(charts.to),
  };
}

/** Everything on the page of a project. */
export type ProjectView = PlacedProject & {
  cycles: readonly StoredCycle[];
  chart: ProjectChart | null;
  startedBy: string | null;
  mayEdit: boolean;
};

export async function viewProject(visit: Visit, id: string): Promise<ProjectView> {
  const found = await needProject(visit, id, 'see_projects');
  const { project, place } = found;
  const history = await historyOf(visit.db, 'project', project.id);
  return {
    ...found,
    cycles: await cyclesOf(visit.db, project.id),
    chart: await chartOfProject(visit.db, project, visit.today),
    startedBy: history.find(({ action }) => action === projectStart)?.name ?? null,
    mayEdit: visit.may('edit_projects', place),
  };
}

/** What a practice may choose from when it sets an aim. */
export type AimChoice = AimContext & {
  /** The team whose project it is when this measure is chosen: the first of the practice's that has the measure. */
  teamFor: (measure: string) => Team | null;
  /** The last month before the collaborative began, or before this one. */
  before: Month;
};

/** The measures of the collaboratives a practice is in today, with baselines from its own data. */
export async function aimChoice({ db, today }: Pick<Visit, 'db' | 'today'>, practice: string): Promise<AimChoice> {
  const years = await collaborativesOf(db, practice);
  const own = (
    await teams(
      db,
      years.map(({ id }) => id),
    )
  ).filter((team) => team.practice === practice && (team.left === null || today < team.left));
  const present = years.filter(({ id }) => own.some((team) => team.collaborative === id));
  const measures: Measure[] = await measuresOf(db, [...new Set(present.flatMap((year) => year.measures))]);
  const charts = await chartsOf(db, { practices: [practice], measures, year: null, today });
  const sent = charts.sent(practice);
  return {
    today,
    measures,
    baselineOf: (measure, to) =>
      baselineFrom(
        sent.filter((one) => one.measure === measure),
        to,
      ),
    teamFor: (measure) => {
      const year = present.find((one) => one.measures.includes(measure));
      return own.find((team) => team.collaborative === year?.id) ?? null;
    },
    before: monthBefore(
      present.map(({ starts }) => starts),
      today,
    ),
  };
}

function monthBefore(starts: readonly Month[], today: Day): Month {
  const begun = starts.filter((start) => start <= monthOf(today));
  return addMonths(begun[0] ?? monthOf(today), -1);
}
