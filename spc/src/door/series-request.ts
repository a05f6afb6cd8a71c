import { chart } from '../chart.ts';
import { kinds } from '../limits/kinds.ts';
import type { Chart, ChartKind, ChartOptions, Observation, ProfileId } from '../model.ts';
import { RequestError } from '../request-error.ts';
import { profileIds, type RequestOptions, seriesInput } from './request.ts';

/** A request about a series, read, with its chart. */
export type SeriesReading = {
  chart: Chart;
  /** The x of each plotted point as it was given: a number stays one. */
  x: readonly (string | number)[];
  multiply: number;
};

type Rows = { x: readonly (string | number)[]; observations: readonly Observation[]; firsts: readonly number[] };

/** Reads the input of a chart over time and draws it. Positions of the door are counted from 1. */
export function readSeriesRequest(
  kind: ChartKind,
  profile: string | undefined,
  options: RequestOptions,
  input: unknown,
): SeriesReading {
  const rows = rowsOf(kind, input);
  const points = rows.firsts.length;
  const asked = chartOptions(kind, profile, options, rows, points);
  const drawn = inDoorWords(() => chart(rows.observations, asked));
  return { chart: drawn, x: rows.firsts.map((row) => rows.x[row] ?? row + 1), multiply: options.multiply ?? 1 };
}

function rowsOf(kind: ChartKind, input: unknown): Rows {
  const { x: given, y = [], n } = seriesInput.read(input, () => 'input');
  const x = given ?? y.map((_, row) => row + 1);
  sameLength('input.x', x, y);
  if (n !== undefined) sameLength('input.n', n, y);
  const seen = new Set<string>();
  const firsts = x.flatMap((one, row) => {
    if (seen.has(String(one))) return [];
    seen.add(String(one));
    return [row];
  });
  // Where others have a denominator, a value without one cannot be placed.
  const counted = n !== undefined && kinds[kind].denominator !== 'not used';
  const observations = y.map((value, row) => ({
    x: String(x[row]),
    y: counted && (n[row] ?? null) === null ? null : value,
    ...(n !== undefined && { n: n[row] ?? null }),
  }));
  return { x, observations, firsts };
}

function sameLength(path: string, column: readonly unknown[], y: readonly unknown[]): void {
  if (column.length === y.length) return;
  const message = `${path} has ${column.length} entries and input.y has ${y.length}; they need as many.`;
  throw new RequestError('wrong_length', message, path);
}

function chartOptions(
  kind: ChartKind,
  profile: string | undefined,
  options: RequestOptions,
  rows: Rows,
  points: number,
): ChartOptions {
  const { freeze, centreLine, screenMovingRanges, aggregate, allowNegativeLimits } = options;
  const { lambda, nSigmas, decisionInterval, seShift, windowMonths } = options;
  return {
    kind,
    ...profileOf(profile),
    direction: options.improvementDirection ?? 'increase',
    ...(freeze !== undefined && { freeze }),
    phaseStarts: positions('options.partAfter', options.partAfter, points).filter((start) => start < points),
    exclude: positions('options.exclude', options.exclude, points).map((position) => position - 1),
    ...(centreLine !== undefined && { centreLine }),
    ...(options.target !== undefined && { target: targetOf(options.target, rows) }),
    ...(windowMonths !== undefined && { windowMonths }),
    ...(screenMovingRanges !== undefined && { screenMovingRanges }),
    ...(aggregate !== undefined && { aggregate }),
    ...(allowNegativeLimits !== undefined && { allowNegativeLimits }),
    ...(lambda !== undefined && { lambda }),
    ...(nSigmas !== undefined && { sigmas: nSigmas }),
    ...(decisionInterval !== undefined && { decisionInterval }),
    ...(seShift !== undefined && { shift: seShift }),
  };
}

/** `xmr-mdc`, or `xmr-mdc@1` as a stored chart names it. */
function profileOf(name: string | undefined): Pick<ChartOptions, 'profile' | 'profileVersion'> {
  if (name === undefined) return {};
  const [id, version] = name.split('@');
  const profile: ProfileId | undefined = profileIds.find((known) => known === id);
  if (profile === undefined || (version !== undefined && !/^\d+$/.test(version))) {
    const message = `There is no profile ${JSON.stringify(name)}; known are ${profileIds.join(', ')}.`;
    throw new RequestError('unknown_profile', message, 'profile');
  }
  return { profile, ...(version !== undefined && { profileVersion: Number(version) }) };
}

function positions(path: string, given: readonly number[] | undefined, points: number): readonly number[] {
  for (const [index, position] of (given ?? []).entries()) {
    if (position <= points) continue;
    const message = `${path} has position ${position}; there are ${points} points, counted from 1.`;
    throw new RequestError('no_such_position', message, `${path}[${index}]`);
  }
  return given ?? [];
}

function targetOf(
  target: number | readonly (number | null)[],
  { observations, firsts }: Rows,
): number | readonly (number | null)[] {
  if (typeof target === 'number') return target;
  if (target.length !== observations.length) {
    const message = `options.target has ${target.length} entries and input.y has ${observations.length}; they need as many, or one number.`;
    throw new RequestError('wrong_length', message, 'options.target');
  }
  return firsts.map((row) => target[row] ?? null);
}

/** Where the library names an option or a column, the door names its path. */
function inDoorWords<T>(draw: () => T): T {
  try {
    return draw();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new RequestError(error.code, error.message, doorPath(error.path));
  }
}

function doorPath(path: string): string {
  if (/^[yn](\[|$)/.test(path)) return `input.${path}`;
  return path === 'profile' ? path : `options.${path}`;
}
