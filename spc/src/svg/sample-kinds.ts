import { chart } from '../chart.ts';
import { type Funnel, type FunnelKind, funnel, type Unit } from '../funnel/index.ts';
import type { Chart, ChartKind, ChartOptions, Observation } from '../model.ts';
import { monthsFrom } from './sample-chart.ts';

/** Charts of every kind and funnels for the tests of the drawing; practices are invented. */

type Sample = { values: 'percent' | 'number'; observations: readonly Observation[]; target: number };

const months = monthsFrom('2023-11', 36);
/** Waves in place of chance, and a rise in the last year: the same in every run. */
const wave = (at: number): number => Math.sin(at * 2.399) + 0.5 * Math.sin(at * 5.1) + (at > 24 ? 1.6 : 0);
const each = (read: (at: number) => Omit<Observation, 'x'>): Observation[] =>
  months.map((x, at) => ({ x, ...read(at) }));

const percentages: Sample = {
  values: 'percent',
  observations: each((at) => ({ y: 50 + Math.round(5 * wave(at)), n: 80 + ((at * 7) % 13) })),
  target: 0.8,
};
const subgroups: Sample = {
  values: 'number',
  observations: months.flatMap((x, at) =>
    Array.from({ length: 3 + (at % 4) }, (_, one) => ({ x, y: 30 + 4 * wave(at) + 6 * Math.sin(at + one * 1.7) })),
  ),
  target: 40,
};
const counts: Sample = {
  values: 'number',
  observations: each((at) => ({ y: 20 + Math.round(4 * wave(at)) })),
  target: 12,
};
const rates: Sample = {
  values: 'number',
  observations: each((at) => ({ y: 20 + Math.round(4 * wave(at)), n: 4 + (at % 3) })),
  target: 3,
};
const betweenEvents: Sample = {
  values: 'number',
  observations: each((at) => ({ y: Math.round(12 * Math.exp(0.8 * wave(at))) })),
  target: 30,
};

const samples: Readonly<Record<ChartKind, Sample>> = {
  run: percentages,
  i: percentages,
  mr: { ...percentages, target: 0.05 },
  ip: percentages,
  xbar: subgroups,
  s: { ...subgroups, target: 3 },
  p: percentages,
  pp: percentages,
  c: counts,
  u: rates,
  up: rates,
  g: betweenEvents,
  t: betweenEvents,
  ewma: percentages,
  cusum: percentages,
};

export const everyKind = Object.keys(samples) as ChartKind[]; // the table's own keys

/** Three years as a chart of one kind: 24 months make its lines, a target that changed, a month left out. */
export function kindChart(
  kind: ChartKind,
  more: Partial<ChartOptions> = {},
): { chart: Chart; values: 'percent' | 'number' } {
  const { observations, target, values } = samples[kind];
  const targets = months.map((_, at) => (at < 12 ? target * 0.9 : target));
  const options = { kind, direction: 'increase', freeze: 24, target: targets, exclude: [7], ...more } as const;
  return { chart: chart(observations, options), values };
}

const places = [
  'Ash',
  'Birch',
  'Cedar',
  'Dale',
  'Elm',
  'Fern',
  'Gorse',
  'Hazel',
  'Ivy',
  'Juniper',
  'Kestrel',
  'Linden',
];
const sorts = ['Surgery', 'Practice', 'Health Centre', 'Medical Centre'];

/** `count` practices around 60 %: Fern Surgery stands far above, Juniper Surgery far below. */
export function sampleUnits(count: number): Unit[] {
  return Array.from({ length: count }, (_, at) => {
    const denominator = 180 + Math.round(900 * (1 + Math.sin(at * 3.7)) ** 1.4);
    const share = 0.6 + 0.045 * wave(at % 24) + (at === 5 ? 0.22 : at === 9 ? -0.2 : 0);
    const round = at < 48 ? '' : ` ${Math.floor(at / 48) + 1}`;
    const group = `${places[at % 12]} ${sorts[Math.floor(at / 12) % 4]}${round}`;
    return { group, numerator: Math.round(denominator * share), denominator };
  });
}

/** A funnel of each kind; expected counts are made from the same practices. */
export function kindFunnel(kind: FunnelKind, widened: boolean): Funnel {
  const ratio = (unit: Unit): Unit => ({ ...unit, denominator: Math.round(unit.denominator * 6) / 10 });
  const units = kind === 'funnel-sr' ? sampleUnits(84).map(ratio) : sampleUnits(84);
  return funnel(units, { kind, overdispersionAdjusted: widened, ...(kind === 'funnel-pr' ? {} : { multiply: 100 }) });
}
