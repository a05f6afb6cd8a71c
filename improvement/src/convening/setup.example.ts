import { readSetup, type Setup } from './index.ts';

export const definition = {
  version: 1,
  from: '2024-11',
  population: 'Adults with hypertension',
  numerator: 'Latest reading at target',
  denominator: 'Reviewed this month',
  exclusions: 'none',
  source: 'Search QI 1',
  frequency: 'monthly',
  direction: 'increase',
  target: 0.8,
  form: 'counts',
  unit: 'percent',
  unitName: '',
  window: 'month',
  numeratorLabel: 'at target',
  denominatorLabel: 'reviewed',
};
const days = ['2025-12-11', '2026-02-12', '2026-04-16', '2026-06-11', '2026-09-10', '2026-11-19'];

/** A small programme that has everything once. */
export const file = {
  programme: { id: 'east', name: 'East London improvement', starts: '2025-12', months: 12 },
  areas: [{ code: '08N', name: 'Redbridge' }],
  practices: [
    { ods: 'F86001', name: 'Lanternfield Surgery', opened: '1974-04-01', area: '08N', listSize: 8200 },
    { ods: 'F86002', name: 'Quillbrook Practice', area: '08N', areaFrom: '2013-04-01' },
  ],
  measures: [
    { id: 'bp-at-target', name: 'Blood pressure at target', kind: 'outcome', definitions: [definition] },
    {
      id: 'missed',
      name: 'Appointments missed',
      kind: 'balancing',
      definitions: [{ ...definition, direction: 'decrease', target: '10%' }],
    },
  ],
  collaboratives: [
    {
      id: 'redbridge-bp',
      name: 'Redbridge blood pressure',
      topic: 'hypertension',
      area: '08N',
      starts: 'December 2025',
      months: '12',
      dueDay: 14,
      measures: ['bp-at-target', 'missed'],
      networks: [{ id: 'north', name: 'North' }],
      practices: [
        { ods: 'F86001', network: 'north' },
        { ods: 'F86002', joined: '1/2/2026', left: '2026-08-01' },
      ],
      learningSets: days.map((day, at) => ({
        number: at + 1,
        day,
        starts: '1 pm',
        ends: '17:00',
        place: 'Fernhollow Hall',
      })),
    },
  ],
  people: [
    {
      name: 'Priya Ashgrove',
      email: 'Priya@Example.test',
      roles: [{ role: 'practice_member', scope: 'practice', scopeId: 'F86001', from: '2025-11-01' }],
    },
    {
      name: 'Ada Marsh',
      email: 'ada@example.test',
      roles: [{ role: 'administrator', scope: 'install', from: '2025-11-01' }],
    },
  ],
};

/** The file with one value changed, by its path; `undefined` takes it out. */
export function changed(path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(file));
  const steps = path.split('.');
  let here = copy as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) here = here[step] as Record<string, unknown>;
  here[steps.at(-1) ?? ''] = value;
  return copy;
}

export function setupOf(json: unknown): Setup {
  const read = readSetup(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.setup;
}
