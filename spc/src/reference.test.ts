import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Chart, type ChartKind, type ChartOptions, chart, type Observation, type ProfileId } from './index.ts';

/**
 * Runs outside reference cases: answers of other packages, one JSON file each. They are not part of the repository;
 * `SPC_CASES` names a folder that has them. What our profiles decide otherwise is set right before comparing:
 * limits that we withhold from short phases are not compared, and NHSRplotthedots writes 3 / 1.128 as 2.66.
 */
const folder = process.env.SPC_CASES;

type Column = readonly (number | null)[];
type Case = {
  id: string;
  package: string;
  chart: string;
  options: Readonly<Record<string, unknown>>;
  input: { x?: readonly (number | string)[]; y?: Column; n?: Column };
  expected: {
    points?: Readonly<Record<string, Column>> & { specialCauseType?: readonly string[] };
    phases?: Readonly<Record<string, readonly (number | boolean | null)[]>>;
    variationIcon?: string;
    assuranceIcon?: string | null;
  };
};

// The shape is the folder's own promise; a case that breaks it fails its comparison.
const cases = folder === undefined ? [] : readdirSync(folder).map((name) => read(join(folder, name)) as Case);

function read(path: string): unknown {
  return path.endsWith('.json') ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

const usable = cases.filter(
  (one) => one.expected?.points !== undefined && new Set(one.input.x).size === one.input.x?.length,
);
const expressible = ['freeze', 'partAfter', 'exclude', 'target', 'screenMovingRanges', 'runsMethod'];
const time = usable.filter(
  (one) =>
    one.package === 'qicharts2' &&
    ['run', 'i', 'p'].includes(one.chart) &&
    one.options.screenMovingRanges !== false &&
    (one.options.runsMethod ?? 'anhoej') === 'anhoej' &&
    Object.keys(one.options).every((name) => expressible.includes(name)),
);
const mdc = usable.filter((one) => one.package === 'NHSRplotthedots' && one.options.screenOutliers === true);

/** Stands in the name of what is skipped, so that a report says why. */
const needs = folder === undefined ? ' (SPC_CASES names no folder of outside cases)' : '';

describe.skipIf(folder === undefined)(`qicharts2: lines and runs${needs}`, () => {
  it('finds cases', () => expect(time.length).toBeGreaterThan(0));

  it.each(time)('$id', (one) => {
    const drawn = drawCase(one, 'run-anhoej', one.chart as ChartKind, 'increase');
    const limited = one.chart !== 'run';
    expectColumn(drawn, (point) => point.value, one.expected.points?.y);
    expectColumn(drawn, (point) => point.centre, one.expected.points?.cl);
    if (limited) {
      // Theirs are missing on a constant series (a fault); ours are withheld from short phases.
      expectLimits(drawn, (point) => point.lower, one.expected.points?.lcl);
      expectLimits(drawn, (point) => point.upper, one.expected.points?.ucl);
      expectLimits(drawn, (point) => point.lower2, one.expected.points?.lcl95);
      expectLimits(drawn, (point) => point.upper2, one.expected.points?.ucl95);
    }
    const counts = drawn.phases.map(({ useful, longestRun, longestRunMax, crossings, crossingsMin }) => ({
      useful,
      ...(useful > 0 && { longestRun, longestRunMax, crossings, crossingsMin }),
    }));
    expect(counts).toEqual(theirCounts(one));
  });
});

describe.skipIf(folder === undefined)(`NHSRplotthedots: mean, limits, signals and icons${needs}`, () => {
  it('finds cases', () => expect(mdc.length).toBeGreaterThan(0));

  it.each(mdc)('$id', (one) => {
    const drawn = drawCase(one, 'xmr-mdc', 'i', one.options.improvementDirection as ChartOptions['direction']);
    const wider = (2.66 * 1.128) / 3;
    expectColumn(drawn, (point) => point.centre, one.expected.points?.mean);
    expectLimits(drawn, (point) => rescaled(point.centre, point.upper, wider), one.expected.points?.upl);
    expectLimits(drawn, (point) => rescaled(point.centre, point.lower, wider), one.expected.points?.lpl);
    const judged = drawn.points.every(({ gap, standing }) => gap !== null || standing !== 'not_judged');
    if (!judged || hasFault(one)) return;
    const theirs = theirSignals(one);
    const ours = drawn.points.map(({ signals }) => signals.length > 0);
    const newer = drawn.points.map((point) => isNewerRuleAlone(drawn, point));
    // Without the newer rule we flag nothing that they do not, and with it everything that they do.
    expect(ours.map((flag, k) => flag && !(newer[k] && !theirs[k]))).toEqual(theirs);
    if (newer.at(-1)) return;
    expect(drawn.verdict.variation).toBe(one.expected.variationIcon);
    // After a sustained shift against a fixed baseline we do not judge; they do.
    if (drawn.verdict.assurance === 'not_judged') return;
    const icon = one.expected.assuranceIcon ?? null;
    expect(drawn.verdict.assurance).toBe(icon === 'inconsistent' ? 'hit_or_miss' : icon);
  });
});

const criticalValues = cases.filter(({ id }) => id === 'anhoej-critical-values');

describe.skipIf(criticalValues.length === 0)('critical values of the runs test', () => {
  it.each(criticalValues)('$id', ({ input, expected }) => {
    // This case alone has its columns side by side instead of under `points`.
    const { nUseful } = input as unknown as { nUseful: readonly number[] };
    const columns = expected as unknown as { longestRunMax: readonly number[]; crossingsMin: readonly number[] };
    const phases = nUseful.map((useful) => {
      const ys = Array.from({ length: useful }, (_, k) => ({ x: `${k}`, y: k % 2 === 0 ? 1 : -1 }));
      const middle = { x: 'middle', y: 0 };
      return chart([middle, ...ys], { kind: 'run', direction: 'increase', freeze: 1 }).phases[0];
    });
    // R's quantile of no steps and of one is minus zero.
    expect(phases.map((phase) => phase?.longestRunMax)).toEqual(columns.longestRunMax);
    expect(phases.map((phase) => phase?.crossingsMin)).toEqual(columns.crossingsMin.map(Math.abs));
  });
});

function drawCase(one: Case, profile: ProfileId, kind: ChartKind, direction: ChartOptions['direction']): Chart {
  const { x = [], y = [], n } = one.input;
  const { freeze, fixAfterNPoints, partAfter, rebaseAt, exclude, target } = one.options as {
    freeze?: number;
    fixAfterNPoints?: number;
    partAfter?: readonly number[];
    rebaseAt?: readonly string[];
    exclude?: readonly number[];
    target?: number;
  };
  const observations = x.map(
    (key, k): Observation => ({ x: `${key}`, y: y[k] ?? null, ...(n && { n: n[k] ?? null }) }),
  );
  const baseline = freeze ?? fixAfterNPoints;
  return chart(observations, {
    kind,
    profile,
    direction,
    phaseStarts: partAfter ?? (rebaseAt ?? []).map((date) => x.indexOf(date)),
    exclude: (exclude ?? []).map((position) => position - 1),
    ...(baseline !== undefined && { freeze: baseline }),
    ...(target !== undefined && { target }),
  });
}

type Read = (point: Chart['points'][number]) => number | null;

function expectColumn({ points }: Chart, ours: Read, theirs: Column = []): void {
  for (const [k, point] of points.entries()) expectClose(point.x, ours(point), theirs[k] ?? null);
}

/** Compares where both have a limit, and asks for at least one such place unless we withhold all or they have none. */
function expectLimits({ points }: Chart, ours: Read, theirs: Column = []): void {
  const both = points.filter((point, k) => ours(point) !== null && (theirs[k] ?? null) !== null);
  for (const point of both) expectClose(point.x, ours(point), theirs[point.position] ?? null);
  const weHave = points.some((point) => ours(point) !== null);
  const theyHave = theirs.some((limit) => limit !== null);
  expect(both.length > 0).toBe(weHave && theyHave);
}

function expectClose(x: string, ours: number | null, theirs: number | null): void {
  if (ours === null || theirs === null) {
    expect([x, ours]).toEqual([x, theirs]);
    return;
  }
  expect(Math.abs(ours - theirs), `${x}: ${ours} and ${theirs}`).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(theirs)),
  );
}

function rescaled(centre: number | null, limit: number | null, factor: number): number | null {
  return centre === null || limit === null ? null : centre + factor * (limit - centre);
}

function theirCounts({ expected: { phases = {} } }: Case): unknown[] {
  return (phases.nUseful ?? []).map((useful, k) => ({
    useful,
    ...(typeof useful === 'number' &&
      useful > 0 && {
        longestRun: phases.longestRun?.[k],
        longestRunMax: phases.longestRunMax?.[k],
        crossings: phases.crossings?.[k],
        crossingsMin: phases.crossingsMin?.[k],
      }),
  }));
}

function theirSignals({ expected }: Case): boolean[] {
  return (expected.points?.specialCauseType ?? []).map((type) => type !== 'Common Cause' && type !== 'common_cause');
}

/** Their limits are missing on a constant series; they flag beside a missing last value and read the icon from it. */
function hasFault({ id }: Case): boolean {
  return id.startsWith('mdc-constant') || id.startsWith('mdc-missing-last');
}

/** They keep the two-of-three rule from before 2023, in which a point beyond three sigma does not count. */
function isNewerRuleAlone({ signals }: Chart, point: Chart['points'][number]): boolean {
  const outside = new Set(signals.filter(({ rule }) => rule === 'outside').flatMap((signal) => signal.points));
  const isNewer = (index: number) => {
    const signal = signals[index];
    return signal?.rule === 'two_of_three' && signal.points.some((at) => outside.has(at));
  };
  return point.signals.length > 0 && point.signals.every(isNewer);
}
