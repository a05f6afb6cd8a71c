import { readSetup, type Setup } from '@tandem/improvement/convening';
import { type Day, firstDay } from '@tandem/improvement/time';
import { learningSetDays, type Year } from './calendar.ts';
import type { Enrolled } from './enrolment.ts';
import { measuresOf } from './measures.ts';
import type { People } from './people.ts';
import { areas, collaboratives, type DemoCollaborative, growth } from './practices.ts';

export const programmeId = 'north-east-london-demonstration';
const programmeName = 'North East London primary care improvement programme (demonstration)';

/** The whole programme as a programme file holds it, read by the reader of such files. */
export function setupOf(seed: string, year: Year, enrolled: readonly Enrolled[], people: People): Setup {
  const file = {
    programme: { id: programmeId, name: programmeName, starts: year.starts, months: 12 },
    areas,
    practices: enrolled.map((practice) => practiceEntry(seed, year, practice)),
    measures: (['hypertension', 'diabetes', 'atrial_fibrillation'] as const).flatMap((topic) =>
      measuresOf(topic, year.months[0] ?? year.starts),
    ),
    collaboratives: collaboratives.map((collaborative, turn) =>
      collaborativeEntry(year, enrolled, collaborative, turn),
    ),
    people: people.everybody.map(({ name, email, grants }) => ({ name, email, roles: grants })),
  };
  const read = readSetup(file);
  if (read.ok) return read.value.setup;
  throw new Error(`the demonstration is no programme file: ${read.problems.map(({ says }) => says).join(' ')}`);
}

function practiceEntry(seed: string, year: Year, practice: Enrolled): Record<string, unknown> {
  const { ods, name, opened, closed, succeededBy } = practice;
  const months = year.months.length;
  const now = practice.patients(year.months[months - 1] ?? year.starts);
  return {
    ods,
    name,
    opened,
    closed,
    succeededBy,
    listSize: Math.round(now * growth(seed, name, months - 1)),
    area: collaboratives.find(({ id }) => id === practice.collaborative)?.area,
    areaFrom: commissionersFrom,
  };
}

/** The day the commissioning groups of England took over from their predecessors. */
const commissionersFrom = '2013-04-01';

function collaborativeEntry(
  year: Year,
  enrolled: readonly Enrolled[],
  { id, name, topic, area, hall, networks }: DemoCollaborative,
  turn: number,
): Record<string, unknown> {
  return {
    id,
    name,
    topic,
    area,
    starts: year.starts,
    months: 12,
    dueDay: 14,
    measures: measuresOf(topic, year.starts).map((measure) => measure.id),
    networks: networks.map((network) => ({ id: `${id}-${network.toLowerCase()}`, name: `${network} network` })),
    practices: enrolled
      .filter((practice) => practice.collaborative === id)
      .map(({ ods, network, joined, left }) => ({ ods, network, joined, left })),
    learningSets: learningSetDays(year, turn).map((day, at) => ({
      number: at + 1,
      day,
      starts: turn % 2 === 0 ? '13:00' : '09:30',
      ends: turn % 2 === 0 ? '17:00' : '13:00',
      place: hall,
    })),
  };
}

/** The day on which the lists were counted: the first of the last month with values. */
export function listsCountedOn({ months, starts }: Year): Day {
  return firstDay(months.at(-1) ?? starts);
}
