/**
 * The chart library on 36 months: limits and rules, whole charts with verdict, answers of the JSON door with sentences,
 * pictures, and a nation of practices. Figures are for one core: series by second of processor time.
 */
import { spawnSync } from 'node:child_process';
import { type ChartOptions, chart, type Observation, profileOf } from '@tandem/spc';
import { analyse } from '@tandem/spc/door';
import { drawChart, type Picture } from '@tandem/spc/svg';
import { judgePhase } from '../spc/src/judge.ts';
import { splitPhases } from '../spc/src/phases.ts';
import { readSeries } from '../spc/src/read-series.ts';
import { tellerOf } from './rig/figure.ts';

const months = 36;
const practices = 200;
const runs = 7;
const runMs = 500;
const kinds = ['p', 'i', 'pp'] as const;
const sizes = ['full', 'card', 'multiple', 'row'] as const;
const nation = { practices: 6_500, measures: 40 };

const tell = tellerOf('charts');
const keys = Array.from(
  { length: months },
  (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const series = Array.from({ length: practices }, (_, practice) => observations(practice));

if (process.argv[2] === 'cold') tellCold();
else {
  for (const kind of kinds) tellWarm(kind);
  tellCold();
  tellPictures();
  tellNation();
}

function optionsFor(kind: (typeof kinds)[number]): ChartOptions {
  return { kind, profile: 'xmr-mdc', direction: 'increase', target: 0.8 };
}

function tellWarm(kind: (typeof kinds)[number]): void {
  const options = optionsFor(kind);
  tell(
    `${kind}: limits and four rules`,
    'series/cpu s',
    perSecond(series, (one) => judged(one, options)),
  );
  tell(
    `${kind}: chart with verdict`,
    'series/cpu s',
    perSecond(series, (one) => chart(one, options).points.length),
  );
  tell(`${kind}: JSON answer with sentence`, 'series/cpu s', perSecond(requestsFor(kind), answered));
}

/** What other engines were measured at: lines at three, two and one sigma, and what the rules find. */
function judged(one: readonly Observation[], options: ChartOptions): number {
  const read = readSeries(one, options);
  const profile = profileOf(options);
  return splitPhases(read, options).reduce(
    (sum, stretch) => sum + judgePhase(read, stretch, options, profile).lines.bands.upper.length,
    0,
  );
}

function requestsFor(kind: (typeof kinds)[number]): unknown[] {
  return series.map((one) => ({
    chart: kind,
    profile: 'xmr-mdc',
    options: { target: 0.8 },
    input: { x: keys, y: one.map(({ y }) => y), n: one.map(({ n }) => n ?? null) },
  }));
}

function answered(request: unknown): number {
  const answer = analyse(request);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.verdict.sentence.length;
}

/** A new process for each run: the first answers, before any code is compiled. */
function tellCold(): void {
  if (process.argv[2] !== 'cold') {
    const found = Array.from({ length: runs }, () => {
      const ran = spawnSync(process.execPath, [import.meta.filename, 'cold'], { encoding: 'utf8' });
      if (ran.status !== 0) throw new Error(ran.stderr);
      return Number(ran.stdout);
    });
    tell(`p: JSON answer, the first ${practices} of a process`, 'series/cpu s', found);
    return;
  }
  const requests = requestsFor('p');
  const began = process.cpuUsage();
  for (const request of requests) answered(request);
  console.log(requests.length / secondsSince(began));
}

function tellPictures(): void {
  const charts = series.map((one) => chart(one, { ...optionsFor('p'), freeze: 24 }));
  for (const size of sizes)
    tell(
      `p: drawn, ${size}`,
      'pictures/cpu s',
      perSecond(charts, (one) => drawn(one, size)),
    );
}

/** Every practice of a nation, every measure, once; and what of the memory is still held after it. */
function tellNation(): void {
  const options = optionsFor('p');
  const before = heldMegabytes();
  const began = process.cpuUsage();
  let improving = 0;
  for (let at = 0; at < nation.practices * nation.measures; at++) {
    const { verdict } = chart(series[at % practices] ?? [], options);
    if (verdict.variation === 'improvement_high') improving++;
  }
  const seconds = secondsSince(began);
  if (improving === 0) throw new Error('nothing was read');
  tell(`${nation.practices} practices x ${nation.measures} measures`, 'cpu s', [seconds]);
  tell('memory held after them, more than before', 'MB', [heldMegabytes() - before]);
}

function heldMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

/** How many a second of processor time, for each run; `sum` keeps the compiler from leaving the work out. */
function perSecond<T>(inputs: readonly T[], work: (input: T) => number): number[] {
  let sum = 0;
  const once = () => {
    for (const input of inputs) sum += work(input);
  };
  for (let warm = 0; warm < 20; warm++) once();
  const speeds = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < runMs; done += inputs.length) once();
    return done / secondsSince(began);
  });
  if (!(sum > 0)) throw new Error('nothing was read or drawn');
  return speeds;
}

function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** Counts out of about 80 that rise from month 24 on, with waves in place of chance: the same in every run. */
function observations(practice: number): Observation[] {
  return keys.map((x, at) => {
    const n = 80 + ((practice * 7 + at * 3) % 11);
    const wave = 0.04 * Math.sin(practice + at * 2.399) + 0.02 * Math.sin(at * 5.1 * (practice + 1));
    return { x, n, y: Math.round(n * (0.62 + wave + (at >= 24 ? 0.01 * (at - 24) : 0))) };
  });
}

function drawn(one: ReturnType<typeof chart>, size: Picture['size']): number {
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
