import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chart, type ChartKind, type ChartOptions, chart, type Observation, sentence } from './index.ts';

/** One seed, so that a failure today is a failure tomorrow. */
const settings = { seed: 20261031, numRuns: 300 };

const observations = (ys: readonly (number | null)[]): Observation[] => ys.map((y, k) => ({ x: `${k}`, y }));
const value = fc.option(fc.integer({ min: -50, max: 50 }), { freq: 8 });
const seriesFrom = (least: number) => fc.array(value, { minLength: least, maxLength: 60 });

/** A register of a practice: counts, among them months with nobody and months not sent. */
const counts = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.boolean())
    .map(([n, part, sent]) => ({ y: sent ? Math.min(n, part) : null, n })),
  { minLength: 1, maxLength: 60 },
);

const withoutMeaningOfPlace = ({ signals }: Chart, shift = 0) =>
  signals.map(({ phase: _, from, to, completesAt, points, ...rest }) => ({
    ...rest,
    from: from + shift,
    to: to + shift,
    completesAt: completesAt + shift,
    points: points.map((at) => at + shift),
  }));

const plain = (kind: ChartKind, options: Partial<ChartOptions> = {}): ChartOptions => ({
  kind,
  direction: 'increase',
  ...options,
});

describe('what holds for every series', () => {
  it('reversing time keeps the longest run and the crossings', () => {
    fc.assert(
      fc.property(seriesFrom(1), (ys) => {
        const [forth] = chart(observations(ys), plain('run')).phases;
        const [back] = chart(observations(ys.toReversed()), plain('run')).phases;
        expect(back).toEqual(forth);
      }),
      settings,
    );
  });

  it('doubling every value keeps every signal', () => {
    fc.assert(
      fc.property(seriesFrom(1), fc.constantFrom<ChartKind>('run', 'i'), (ys, kind) => {
        // By a power of two, because then doubles scale without rounding.
        const doubled = ys.map((y) => (y === null ? null : y * 2));
        expect(chart(observations(doubled), plain(kind)).signals).toEqual(chart(observations(ys), plain(kind)).signals);
      }),
      settings,
    );
  });

  it('adding a constant keeps every signal of an I chart', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 32, maxLength: 32 }), (ys) => {
        // Whether a point on the mean equals it is a matter of rounding, and has a test of its own.
        const mean = chart(observations(ys), plain('i')).phases[0]?.centre;
        fc.pre(!ys.includes(mean ?? null));
        const raised = ys.map((y) => (y === null ? null : y + 1000));
        expect(chart(observations(raised), plain('i')).signals).toEqual(chart(observations(ys), plain('i')).signals);
      }),
      settings,
    );
  });

  it('turning values and direction upside down keeps every meaning', () => {
    fc.assert(
      fc.property(seriesFrom(1), fc.constantFrom<ChartKind>('run', 'i'), (ys, kind) => {
        const turned = ys.map((y) => (y === null ? null : -y));
        const there = chart(observations(ys), plain(kind)).points;
        const here = chart(observations(turned), plain(kind, { direction: 'decrease' })).points;
        expect(here.map(({ standing }) => standing)).toEqual(there.map(({ standing }) => standing));
      }),
      settings,
    );
  });

  it('two phases are two charts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 40 }),
        fc.array(fc.integer({ min: 5, max: 20 }), { minLength: 20, maxLength: 40 }),
        fc.constantFrom<ChartKind>('run', 'i'),
        (first, second, kind) => {
          const cut = first.length;
          const whole = chart(observations([...first, ...second]), plain(kind, { phaseStarts: [cut], freeze: 15 }));
          const one = chart(observations(first), plain(kind, { freeze: 15 }));
          const two = chart(observations(second), plain(kind, { freeze: 15 }));
          expect(withoutMeaningOfPlace(whole)).toEqual([
            ...withoutMeaningOfPlace(one),
            ...withoutMeaningOfPlace(two, cut),
          ]);
          const lines = ({ points }: Chart) => points.map(({ centre, lower, upper }) => [centre, lower, upper]);
          expect(lines(whole)).toEqual([...lines(one), ...lines(two)]);
        },
      ),
      settings,
    );
  });

  it('an excluded point might be any value', () => {
    fc.assert(
      fc.property(
        seriesFrom(14),
        fc.integer({ min: 0, max: 13 }),
        fc.constantFrom<ChartKind>('run', 'i'),
        (ys, at, kind) => {
          const options = plain(kind, { exclude: [at] });
          const other = chart(observations(ys.with(at, 1e6)), options);
          expect(other.signals).toEqual(chart(observations(ys), options).signals);
          expect(other.points.at(-1)?.centre).toEqual(chart(observations(ys), options).points.at(-1)?.centre);
        },
      ),
      settings,
    );
  });

  it('no chart has a number that is not finite, and mark, icon and list agree', () => {
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom<ChartKind>('run', 'i', 'p'),
        fc.integer({ min: 1, max: 20 }),
        (pairs, kind, freeze) => {
          const made = pairs.map((pair, k) => ({ x: `${k}`, ...pair }));
          const drawn = chart(made, plain(kind, { freeze, target: 0.5 }));
          expectFinite(drawn);
          expectAgreement(drawn);
        },
      ),
      settings,
    );
  });
});

describe('values over twelve months in which nothing changes', () => {
  it('get no verdict, whatever chance draws', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 35, maxLength: 47 }), (monthly) => {
        const rolling = monthly.slice(11).map((_, k) => ({
          x: `${k}`,
          y: monthly.slice(k, k + 12).reduce((sum, y) => sum + y, 0),
          n: 240,
        }));
        const drawn = chart(rolling, plain('p', { windowMonths: 12, target: 0.5 }));
        expect(drawn.signals).toEqual([]);
        expect(drawn.verdict).toMatchObject({ variation: null, assurance: null });
        expect(drawn.points.every(({ standing, lower }) => standing === 'not_judged' && lower === null)).toBe(true);
        const words = { subject: 'It', period: (x: string) => x, periodShort: (x: string) => x, unit: 'month' };
        expect(sentence(drawn, words)).toContain('share most of their data');
      }),
      settings,
    );
  });
});

function expectFinite(drawn: Chart): void {
  const numbers = JSON.stringify(drawn, (_, entry) =>
    typeof entry === 'number' && !Number.isFinite(entry) ? 'NOT FINITE' : entry,
  );
  expect(numbers).not.toContain('NOT FINITE');
}

const ofIcon: Readonly<Record<string, string>> = { common: 'within_chance', no: 'not_judged', neutral: 'neither' };

function expectAgreement({ points, signals, verdict }: Chart): void {
  const last = verdict.asOf === null ? undefined : points[verdict.asOf];
  const meaning = verdict.variation?.split('_')[0] ?? '';
  expect(last?.standing ?? 'not_judged').toBe(ofIcon[meaning] ?? meaning);
  if (verdict.because !== null) expect(last?.signals).toContain(verdict.because);
  for (const [index, signal] of signals.entries()) {
    expect(signal.points.every((at) => points[at]?.signals.includes(index) && !points[at]?.excluded)).toBe(true);
    expect(signal.from <= signal.completesAt && signal.completesAt <= signal.to).toBe(true);
  }
}
