/** Reading 36 months as a P chart with the rules of Making Data Count, and drawing it with everything round it. */
import { type Chart, chart, type Observation } from '@tandem/spc';
import { drawChart, type Picture } from '@tandem/spc/svg';
import { tellerOf } from './rig/figure.ts';

const months = 36;
const practices = 200;
const runs = 7;
const runMs = 1_000;
const tell = tellerOf('charts');

const keys = Array.from(
  { length: months },
  (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const series = Array.from({ length: practices }, (_, practice) => observations(practice));
const options = { kind: 'p', profile: 'xmr-mdc', direction: 'increase', freeze: 24, target: 0.8 } as const;
const charts = series.map((one) => chart(one, options));

tell(
  '36 months read: limits, rules, verdict',
  'charts/s',
  perSecond(series, (one) => chart(one, options).points.length),
);
for (const size of ['full', 'multiple', 'row'] as const)
  tell(
    `36 months drawn, ${size}`,
    'pictures/s',
    perSecond(charts, (one) => draw(one, size)),
  );

/** How many a second, for each run; `sum` keeps the compiler from leaving the work out. */
function perSecond<T>(inputs: readonly T[], work: (input: T) => number): number[] {
  let sum = 0;
  const once = () => {
    for (const input of inputs) sum += work(input);
  };
  once();
  const speeds = Array.from({ length: runs }, () => {
    const began = performance.now();
    let done = 0;
    for (; performance.now() - began < runMs; done += inputs.length) once();
    return (done / (performance.now() - began)) * 1000;
  });
  if (!(sum > 0)) throw new Error('nothing was read or drawn');
  return speeds;
}

/** Counts out of about 80 that rise from month 24 on, with waves in place of chance: the same in every run. */
function observations(practice: number): Observation[] {
  return keys.map((x, at) => {
    const n = 80 + ((practice * 7 + at * 3) % 11);
    const wave = 0.04 * Math.sin(practice + at * 2.399) + 0.02 * Math.sin(at * 5.1 * (practice + 1));
    return { x, n, y: Math.round(n * (0.62 + wave + (at >= 24 ? 0.01 * (at - 24) : 0))) };
  });
}

function draw(one: Chart, size: Picture['size']): number {
  return drawChart(one, {
    size,
    title: 'Blood pressure at target',
    description: 'Invented figures.',
    idPrefix: 'bench',
    values: 'percent',
    label: (x) => ({ month: x.slice(5), year: x.slice(0, 4) }),
    annotations: {
      learningSets: [25, 27, 29, 31, 34].map((at, index) => ({
        number: index + 1,
        x: keys[at] ?? '',
        title: `Learning set ${index + 1}`,
      })),
      tests: ['A', 'B', 'C'].map((letter, at) => ({
        letter,
        from: `${keys[26 + 3 * at]}-03`,
        to: `${keys[27 + 3 * at]}-17`,
        running: false,
        title: `Test ${letter}`,
      })),
      phases: [],
    },
  }).length;
}
