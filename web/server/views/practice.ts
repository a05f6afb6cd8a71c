import type { Capability, Place } from '@tandem/improvement/access';
import {
  type Collaborative,
  type LearningSet,
  type Part,
  type Practice,
  successorOn,
  type Team,
  takesPart,
} from '@tandem/improvement/convening';
import {
  dataTo,
  type Measure,
  type MeasureChart,
  type MonthStanding,
  monthAskedFor,
  monthStanding,
} from '@tandem/improvement/measuring';
import type { Day, Month } from '@tandem/improvement/time';
import type { Visit } from '../door/guard.ts';
import { cyclesIn, type StoredCycle } from '../store/cycles.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { takenOverBy } from '../store/mergers.ts';
import { practice as practiceOf, practices as practicesOf } from '../store/organisations.ts';
import { placeOfPractice } from '../store/places.ts';
import { collaborativesOf, learningSets, teams as teamsOf } from '../store/programmes.ts';
import { projectsOf, type StoredProject } from '../store/projects.ts';
import { type Charts, chartsOf } from './charting.ts';

/** A practice and the collaborative in whose year it is seen: what every page of a practice begins with. */
export type PracticeView = {
  practice: Practice;
  place: Place;
  /** `null`: it is in none. */
  collaborative: Collaborative | null;
  /** Its other collaboratives, present and past. */
  others: readonly Collaborative[];
  measures: readonly Measure[];
  sets: readonly LearningSet[];
  /** The month people are asked for, and whether this practice is. */
  month: Month;
  part: Part;
  /** The practice that has its patients now, when it has closed. */
  successor: Practice | null;
};

/**
 * Loads a practice for somebody with this capability over it; throws a 404 for all others.
 * @param wanted the id of one of its collaboratives; else the present one is taken
 */
export async function viewPractice(
  { db, need, today }: Pick<Visit, 'db' | 'need' | 'today'>,
  ods: string,
  capability: Capability,
  wanted: string | null = null,
): Promise<PracticeView> {
  const place = need(capability, await placeOfPractice(db, ods));
  const practice = await practiceOf(db, ods);
  if (!practice) throw new Error(`practice ${ods} has a place and no row`);
  const carried = [ods, ...(await takenOverBy(db, ods))];
  const found: Collaborative[] = [];
  for (const code of carried) found.push(...(await collaborativesOf(db, code)));
  const all = [...new Map(found.map((one) => [one.id, one])).values()];
  const collaborative = all.find(({ id }) => id === wanted) ?? all[0] ?? null;
  const teams = collaborative ? await teamsOf(db, [collaborative.id]) : [];
  const known = await practicesRound(db, practice, carried, teams);
  const month = monthAskedFor(today);
  return {
    practice,
    place,
    collaborative,
    others: all.filter((one) => one !== collaborative),
    measures: collaborative ? await measuresOf(db, collaborative.measures) : [],
    sets: collaborative ? await learningSets(db, [collaborative.id]) : [],
    month,
    part: takesPart(practice, collaborative, teams, known, month),
    successor: successorOn(practice, known, today),
  };
}

/** Those that mergers need: the practices of the teams and, one after another, the successors of this one. */
async function practicesRound(
  db: Visit['db'],
  practice: Practice,
  carried: readonly string[],
  teams: readonly Team[],
): Promise<ReadonlyMap<string, Practice>> {
  const near = await practicesOf(db, [...carried, ...teams.map((team) => team.practice)]);
  const known = new Map([practice, ...near].map((one) => [one.ods, one]));
  let next = practice.succeededBy;
  while (next !== null && !known.has(next)) {
    const successor = await practiceOf(db, next);
    if (!successor) break;
    known.set(next, successor);
    next = successor.succeededBy;
  }
  return known;
}

/** What a practice sent: a chart for each measure, how it stands with the month asked for, and values in question. */
export type PracticeValues = {
  charts: readonly MeasureChart[];
  /** `null` where the practice is not asked for the month. */
  standing: MonthStanding | null;
  questions: ReturnType<Charts['questions']>;
  /** The last day that its data reach; `null` while there are none. */
  dataTo: Day | null;
};

export async function valuesOf(
  { db, today }: Pick<Visit, 'db' | 'today'>,
  view: PracticeView,
): Promise<PracticeValues> {
  const { practice, measures, collaborative, month, part } = view;
  const charts = await chartsOf(db, { practices: [practice.ods], measures, year: collaborative, today });
  const asked = part.kind === 'asked' && collaborative;
  const drawn = measures.map((measure) => charts.of(practice.ods, measure));
  return {
    charts: drawn,
    standing: asked ? monthStanding(measures, charts.sent(practice.ods), month, today, collaborative.dueDay) : null,
    questions: charts.questions(practice.ods),
    dataTo: dataTo(drawn),
  };
}

/** Projects and tests of change of a practice, those of this collaborative or of all. */
export type PracticeTests = { projects: readonly StoredProject[]; cycles: readonly StoredCycle[] };

/** @param collaborative `null`: of all its collaboratives */
export async function testsOf(
  db: Visit['db'],
  practice: string,
  collaborative: Collaborative | null,
): Promise<PracticeTests> {
  const projects = (await projectsOf(db, [practice])).filter(
    (project) => collaborative === null || project.collaborative === collaborative.id,
  );
  const ids = new Set(projects.map(({ id }) => id));
  return { projects, cycles: (await cyclesIn(db, [practice])).filter((cycle) => ids.has(cycle.project)) };
}
