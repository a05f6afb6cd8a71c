import { baselineFrom, type Decision } from '@tandem/improvement/doing';
import { latestDefinition, type Measure } from '@tandem/improvement/measuring';
import { addDays, addMonths, type Day, lastDay, type Month, monthOf } from '@tandem/improvement/time';
import { workday, type Year } from './calendar.ts';
import { between, type Chance, chance, happens, pick, shuffled } from './chance.ts';
import type { Enrolled } from './enrolment.ts';
import { type Idea, ideas } from './ideas/index.ts';
import { lanternfieldProject } from './lanternfield.ts';
import { collaboratives } from './practices.ts';
import { markOf, silentFor } from './story.ts';
import { type DemoProject, type DemoTest, type Form, testsOf } from './tests.ts';
import type { SentSeries } from './values.ts';

/** How many tests a practice runs in its year, at least and at most: collaboratives differ in how busy they are. */
const busyness: Readonly<Record<string, readonly [number, number]>> = {
  'redbridge-blood-pressure': [2, 5],
  'redbridge-diabetes': [1, 4],
  'havering-atrial-fibrillation': [1, 3],
  'havering-diabetes': [-1, 2],
  'enfield-blood-pressure': [2, 5],
  'enfield-atrial-fibrillation': [0, 3],
  'haringey-diabetes': [-1, 3],
};

/** The projects of one practice: none, one or two. */
export function projectsOf(
  seed: string,
  year: Year,
  practice: Enrolled,
  measures: readonly Measure[],
  values: readonly SentSeries[],
): DemoProject[] {
  const baselineOf = (measure: string, to: Month) =>
    baselineFrom(values.find((series) => series.measure === measure)?.sent ?? [], to);
  if (practice.name === 'Lanternfield Surgery') return [{ ...lanternfieldProject(year), baselineOf }];
  if (practice.left !== null) return [];

  const draw = chance(seed, 'projects', practice.name);
  const [least, most] = busyness[practice.collaborative] ?? [0, 0];
  const wanted = (silentFor[practice.name] ?? 0) > 1 ? 1 : between(draw, least, most);
  if (wanted < 0) return [];
  const chosen = ideasFor(draw, practice);
  const isSplit = wanted >= 4 && happens(draw, 0.4);
  const counts = isSplit ? [wanted - 2, 2] : [wanted];
  return counts.flatMap((count, at) => {
    const own = chosen.filter((_, number) => number % counts.length === at);
    const project = projectOf(draw, { year, practice, measures, ideas: own, count, baselineOf });
    return project ? [project] : [];
  });
}

/** A practice's own order of ideas; those about its leading measure come first more often than not. */
function ideasFor(draw: Chance, { collaborative }: Enrolled): Idea[] {
  const home = collaboratives.find(({ id }) => id === collaborative);
  return home ? shuffled(draw, ideas[home.topic]) : [];
}

type Wanted = {
  year: Year;
  practice: Enrolled;
  measures: readonly Measure[];
  ideas: readonly Idea[];
  count: number;
  baselineOf: DemoProject['baselineOf'];
};

function projectOf(draw: Chance, wanted: Wanted): DemoProject | null {
  const { year, practice, measures, ideas, count, baselineOf } = wanted;
  const [idea] = ideas;
  const measure = measures.find(({ id }) => id === idea?.measure);
  if (!idea || !measure) return null;
  const { tests, last } = testsOf(draw, {
    count,
    ideas,
    from: addDays(practice.joined, 7),
    near: workday(addDays(year.today, -between(draw, -9, 120) - 40 * (silentFor[practice.name] ?? 0))),
    today: year.today,
    size: practice.patients(year.starts) / 7200,
    fortune: fortunes[markOf(practice.collaborative, measure.id, practice.name)],
  });
  const startedOn = tests[0]
    ? addDays(tests[0].plannedOn, -between(draw, 0, 5))
    : addDays(year.today, -between(draw, 10, 60));
  const form = formOf(draw, { ...wanted, idea, measure, startedOn });
  if (!form) return null;
  const id = `${practice.slug}-${idea.id}`;
  return { id, startedOn, form, baselineOf, tests, end: endOf(draw, wanted, idea, tests, last) };
}

/** Tests go better than hoped where the measure gets better, and worse where it does not. */
const fortunes = { '+': 0.07, '.': -0.02, '-': -0.15 } as const;

type Formed = Wanted & { idea: Idea; measure: Measure; startedOn: Day };

/** The form that starts a project, or `null` where there is nothing yet to improve upon. */
function formOf(draw: Chance, { year, idea, measure, startedOn, baselineOf }: Formed): Form | null {
  const before = addMonths(year.starts, -1);
  const baselineTo = baselineOf(measure.id, before) ? before : addMonths(monthOf(startedOn), -1);
  const baseline = baselineOf(measure.id, baselineTo);
  if (!baseline) return null;
  return {
    name: idea.project,
    rationale: pick(draw, idea.why),
    measure: measure.id,
    ...amountOf(draw, measure, baseline.value),
    baselineTo,
    deadline: happens(draw, 0.8) ? year.closes : lastDay(addMonths(monthOf(year.closes), 3)),
  };
}

/** Some teams think in points, some in a share of what they have, some in a level. */
function amountOf(draw: Chance, measure: Measure, baseline: number): { kind: string; amount: string } {
  const { direction, target, unit } = latestDefinition(measure);
  const relative = { kind: 'relative', amount: `${pick(draw, direction === 'decrease' ? [20, 25, 30] : [5, 8])}%` };
  if (unit !== 'percent') return relative;
  const up = direction === 'increase';
  const isBeyond = target !== null && (up ? target > baseline + 0.02 : target < baseline - 0.01);
  const points = { kind: 'points', amount: String(up ? pick(draw, [5, 8, 10]) : 2) };
  const fits = up ? baseline < 0.85 : baseline > 0.04;
  return pick(draw, [
    ...(isBeyond ? [{ kind: 'level', amount: `${Math.round(target * 100)}%` }] : []),
    ...(fits ? [points, points] : []),
    ...(baseline < 0.9 ? [relative] : [{ kind: 'relative', amount: '3%' }]),
  ]);
}

/** A few projects are over: given up, finished, or left when the person who led them went. */
function endOf(
  draw: Chance,
  { year, practice }: Wanted,
  idea: Idea,
  tests: readonly DemoTest[],
  last: Decision | null,
): DemoProject['end'] {
  const latest = tests.at(-1);
  const closed = latest?.steps.at(-1)?.on ?? latest?.plannedOn ?? addDays(year.today, -9);
  const on = workday(addDays(closed, between(draw, 2, 20)));
  if (on > year.today) return null;
  if ((silentFor[practice.name] ?? 0) > 1) return { on, form: { move: 'stop', because: pick(draw, departures) } };
  if (last === 'abandon' && happens(draw, 0.85)) return { on, form: { move: 'stop', because: idea.dropped } };
  return last === 'adopt' && happens(draw, 0.6) ? { on, form: { move: 'complete' } } : null;
}

const departures = [
  'The practice manager who led it has left, and nobody has taken it on yet.',
  'The nurse who led it is on long leave.',
  'We are two doctors short, and everything beside the day’s work has stopped.',
] as const;
