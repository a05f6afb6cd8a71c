import { type ChartKind, chart, type Observation, type Profile } from '@tandem/spc';

/** Lengths of chance series that are tried, and how many of each. */
export const lengths = [12, 24, 36] as const;
export const seriesOfEach = 3_000;

/**
 * The share of series with any signal among series in which nothing happens: normal values around one mean, or counts of
 * many people on charts of counts. The same numbers at every run.
 */
export function falseAlarms(profile: Profile, points: number): number {
  const next = chanceFrom(points);
  let alarmed = 0;
  for (let k = 0; k < seriesOfEach; k++) {
    const observations = Array.from({ length: points }, (_, at) => observe(profile, at, next));
    const drawn = chart(observations, { kind: kindFor(profile), profile: profile.id, direction: 'increase' });
    if (drawn.signals.length > 0) alarmed++;
  }
  return alarmed / seriesOfEach;
}

/** Rules of runs alone are for run charts, and limits for single values where the profile reads these. */
export function kindFor({ kinds, rules }: Profile): ChartKind {
  const wanted = rules.outside === undefined ? 'run' : 'i';
  return kinds.includes(wanted) ? wanted : (kinds[0] ?? wanted);
}

const people = 2_000;
const share = 0.7;

function observe(profile: Profile, at: number, next: () => number): Observation {
  const x = String(at);
  const z = normal(next);
  if (kindFor(profile) !== 'pp') return { x, y: z };
  return { x, n: people, y: Math.round(people * share + z * Math.sqrt(people * share * (1 - share))) };
}

/** Two uniform numbers make a normal one (Box GEP, Muller ME, Annals of Mathematical Statistics 1958;29:610-611). */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed: a multiply-with-carry pair (Marsaglia G, 1994). */
function chanceFrom(seed: number): () => number {
  let high = 362_436_069 + seed;
  let low = 521_288_629;
  return () => {
    high = 36_969 * (high & 65_535) + (high >>> 16);
    low = 18_000 * (low & 65_535) + (low >>> 16);
    return (((high << 16) + (low & 65_535)) >>> 0) / 2 ** 32;
  };
}
