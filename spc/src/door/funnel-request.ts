import type { Funnel, FunnelKind, FunnelOptions, Limits, PlacedUnit, Unit } from '../funnel/index.ts';
import { funnel, funnelSentence, funnelWarningWords, spreadWords } from '../funnel/index.ts';
import { RequestError } from '../request-error.ts';
import { type RequestOptions, type RequestWords, unitsInput } from './request.ts';

/** The answer to a request about units. */
export type FunnelAnswer = {
  chart: FunnelKind;
  groups: ReturnType<typeof groupColumns>;
  phi: number;
  tau2: number;
  target: number | null;
  curve: ReturnType<typeof curveColumns>;
  verdict: { sentence: string; spread: string };
  warnings: readonly { code: string; message: string }[];
};

/** Reads the input of a funnel and places its units. */
export function readFunnelRequest(kind: FunnelKind, options: RequestOptions, input: unknown): Funnel {
  try {
    return funnel(unitsOf(input), optionsOf(kind, options));
  } catch (error) {
    if (!(error instanceof RequestError) || error.path.startsWith('input') || error.path.startsWith('options'))
      throw error;
    const inOptions = error.path === 'target' || error.path === 'trimBy';
    throw new RequestError(error.code, error.message, `${inOptions ? 'options' : 'input'}.${error.path}`);
  }
}

function unitsOf(input: unknown): Unit[] {
  const { group = [], numerator = [], denominator = [] } = unitsInput.read(input, () => 'input');
  for (const [path, column] of [
    ['input.numerator', numerator],
    ['input.denominator', denominator],
  ] as const) {
    if (column.length === group.length) continue;
    const message = `${path} has ${column.length} entries and input.group has ${group.length}; they need as many.`;
    throw new RequestError('wrong_length', message, path);
  }
  return group.map((name, at) => ({
    group: String(name),
    numerator: numerator[at] ?? 0,
    denominator: denominator[at] ?? 0,
  }));
}

function optionsOf(kind: FunnelKind, options: RequestOptions): FunnelOptions {
  const { target, multiply, overdispersionAdjusted, standardisedRatioMethod, trimBy, outlierLimit } = options;
  if (Array.isArray(target)) {
    throw new RequestError('wrong_type', 'A funnel has one target; options.target is a list.', 'options.target');
  }
  return {
    kind,
    ...(typeof target === 'number' && { target }),
    ...(multiply !== undefined && { multiply }),
    ...(overdispersionAdjusted !== undefined && { overdispersionAdjusted }),
    ...(standardisedRatioMethod !== undefined && { standardisedRatioMethod }),
    ...(trimBy !== undefined && { trimBy }),
    ...(outlierLimit !== undefined && { outlierLimit }),
  };
}

/** The funnel in columns and words. */
export function funnelAnswer(placed: Funnel, { unit = 'unit' }: RequestWords): FunnelAnswer {
  const { kind, phi, tau2, target, warnings } = placed;
  return {
    chart: kind,
    groups: groupColumns(placed),
    phi,
    tau2,
    target: Number.isFinite(target) ? target : null,
    curve: curveColumns(placed),
    verdict: { sentence: `${funnelSentence(placed, unit)}.`, spread: spreadWords(placed) },
    warnings: warnings.map((warning) => ({ code: warning.code, message: funnelWarningWords(warning) })),
  };
}

const lines = ['lcl95', 'ucl95', 'lcl998', 'ucl998', 'odLcl95', 'odUcl95', 'odLcl998', 'odUcl998'] as const;

function groupColumns({ units }: Funnel) {
  const column = <T>(read: (unit: PlacedUnit) => T): readonly T[] => units.map(read);
  return {
    group: column(({ group }) => group),
    numerator: column(({ numerator }) => numerator),
    denominator: column(({ denominator }) => denominator),
    ratio: column(({ ratio }) => ratio),
    z: column(({ z }) => z),
    ...columnsOf(lines, (line) => column(({ limits }) => limits?.[line] ?? null)),
    outlier: column(({ apart }) => (apart === null ? 0 : 1)),
    apart: column(({ apart }) => apart),
  };
}

function curveColumns({ curve }: Funnel) {
  return {
    denominator: curve.map(({ denominator }) => denominator),
    ...columnsOf(lines, (line) => curve.map((place) => place[line])),
  };
}

function columnsOf<T>(names: readonly (keyof Limits)[], column: (name: keyof Limits) => T): Record<keyof Limits, T> {
  // Every name of the record is in the list, which has them all.
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Record<keyof Limits, T>;
}
