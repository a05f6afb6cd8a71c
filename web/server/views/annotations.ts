import type { LearningSet } from '@tandem/improvement/convening';
import { type Cycle, testInBrief } from '@tandem/improvement/doing';
import type { MeasureChart } from '@tandem/improvement/measuring';
import { type Day, firstDay, longDay, longMonth } from '@tandem/improvement/time';
import type { Annotations } from '@tandem/spc/svg';
import type { CountedChange } from '../store/releases.ts';

/** Something that happened while a series ran, with the number or letter it has in the lanes of the picture. */
export type Event =
  | { kind: 'learning_set'; sign: string; on: Day; title: string; says: string; href: string | null }
  | { kind: 'test'; sign: string; on: Day; title: string; says: string; href: string; running: boolean }
  /** From here on its indicator counts otherwise, by another definition or by newer code lists. */
  | { kind: 'counting'; sign: string; on: Day; title: string; says: string; href: null; running: false };

/** Learning sets and tests of change round a chart: in the lanes of its picture and in the list beside it. */
export type Happenings = { annotations: Annotations; events: readonly Event[] };

/**
 * What happened up to today. Withdrawn tests were never tried, so they are left out.
 * @param cycles tests that a chart's practice ran in this collaborative
 * @param setsHref where a learning set is described; `null` where this person has no such page
 */
export function happenings(
  drawn: MeasureChart,
  sets: readonly LearningSet[],
  cycles: readonly Cycle[],
  today: Day,
  setsHref: string | null,
): Happenings {
  const held = sets.filter(({ day }) => day <= today);
  const tried = cycles.filter(({ state, plan }) => state !== 'withdrawn' && plan.starts <= today);
  const signs = signsOf(tried);
  const events: Event[] = [
    ...held.map((set) => learningSetEvent(set, setsHref)),
    ...tried.map((cycle) => testEvent(cycle, signs(cycle), today)),
  ];
  return {
    annotations: {
      learningSets: held.map(({ number, day }) => ({
        number,
        x: day,
        title: `Learning set ${number}, ${longDay(day)}`,
      })),
      tests: tried.map((cycle) => ({
        letter: signs(cycle),
        from: cycle.plan.starts,
        to: cycle.plan.ends,
        running: isRunning(cycle),
        title: `Test ${signs(cycle)}: ${cycle.plan.title}`,
      })),
      phases: phaseMarks(drawn),
    },
    events: events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

/** Where new phases begin, with why. */
export function phaseMarks({ plan }: MeasureChart): Annotations['phases'] {
  return plan.phases.map(({ from, reason }) => ({ x: from, reason: `New phase from ${longMonth(from)}: ${reason}` }));
}

/** The same with what changed in the way the measure is counted, in the order of days. */
export function withCounting(around: Happenings, changes: readonly CountedChange[]): Happenings {
  const events = [...around.events, ...changes.map(countingEvent)];
  // Newer code lists are for all months: they have no place in the picture.
  const counting = changes.flatMap((change) =>
    change.kind === 'definition'
      ? [{ x: change.from, title: `From ${longMonth(change.from)} counted by definition ${change.definition}` }]
      : [],
  );
  return {
    annotations: { ...around.annotations, counting },
    events: events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

function countingEvent(change: CountedChange): Event {
  const common = { kind: 'counting', sign: '#', href: null, running: false } as const;
  switch (change.kind) {
    case 'definition':
      return {
        ...common,
        on: firstDay(change.from),
        title: `Counted by definition ${change.definition}`,
        says: `From ${longMonth(change.from)}; before that by ${change.before}. A step here may be the new definition.`,
      };
    case 'codelists':
      return {
        ...common,
        on: change.extract,
        title: 'Code lists brought up to date',
        says: `With the extract of ${longDay(change.extract)}, for all its months. A step may be the new codes.`,
      };
  }
}

/** The letters of tests are their projects' own; where two projects share letters, the project's number goes before. */
function signsOf(cycles: readonly Cycle[]): (cycle: Cycle) => string {
  const projects = [...new Set(cycles.map(({ project }) => project))];
  const isPlain = new Set(cycles.map(({ letter }) => letter)).size === cycles.length;
  return ({ letter, project }) => (isPlain ? letter : `${projects.indexOf(project) + 1}${letter}`);
}

function isRunning({ state }: Cycle): boolean {
  return state === 'planned';
}

function learningSetEvent({ number, day, place }: LearningSet, href: string | null): Event {
  return {
    kind: 'learning_set',
    sign: String(number),
    on: day,
    title: `Learning set ${number}`,
    says: `${longDay(day)} · ${place}`,
    href,
  };
}

function testEvent(cycle: Cycle, sign: string, today: Day): Event {
  return {
    kind: 'test',
    sign,
    on: cycle.plan.starts,
    title: cycle.plan.title,
    says: testInBrief(cycle, today),
    href: `/cycles/${cycle.id}`,
    running: isRunning(cycle),
  };
}
