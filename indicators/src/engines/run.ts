import type { Codelists } from '../codelists/codelist.ts';
import type { Mode, Series, Stratum } from '../model.ts';
import { mostMonths } from '../plan/months.ts';
import { askedOf } from '../plan/question.ts';
import type { Counts } from '../result.ts';
import { countWith } from './answers.ts';
import type { Engine, Extract } from './engine.ts';

export type Run = {
  series: readonly Series[];
  modes: readonly Mode[];
  from: number;
  to: number;
  strata: readonly Stratum[];
  reasons: boolean;
  codelists: Codelists;
};

/** Runs all indicators, modes and months, as many at a time as a plan takes, and puts the cells in one order. */
export async function runAll(
  engine: Engine,
  { series, modes, from, to, ...rest }: Run,
  extract: Extract,
  progress: (done: number, all: number) => void,
): Promise<readonly Counts[]> {
  const parts = modes.flatMap((mode) =>
    stretches(from, to, mode).flatMap((stretch) =>
      together(series).map((some) => ({ mode, series: some, ...stretch, ...rest })),
    ),
  );
  const cells: Counts[] = [];
  for (const [done, question] of parts.entries()) {
    progress(done, parts.length);
    if (askedOf(question).length > 0) cells.push(...(await countWith(engine, question, extract)));
  }
  progress(parts.length, parts.length);
  const keys = new Map(cells.map((cell) => [cell, keyOf(cell)]));
  return cells.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}

/**
 * So many indicators are one plan. Neighbours in the catalogue are about the same people, whose records are read once for all
 * of them; many more would read everybody's, and need memory for every condition at once.
 */
const mostSeries = 24;

function together(series: readonly Series[]): readonly (readonly Series[])[] {
  const count = Math.ceil(series.length / mostSeries);
  return Array.from({ length: count }, (_, at) => series.slice(at * mostSeries, (at + 1) * mostSeries));
}

/** `flow` looks at one month more than it answers for. */
function stretches(from: number, to: number, mode: Mode): { from: number; to: number }[] {
  const size = mode === 'flow' ? mostMonths - 1 : mostMonths;
  const count = Math.ceil((to - from + 1) / size);
  return Array.from({ length: count }, (_, at) => ({
    from: from + at * size,
    to: Math.min(from + (at + 1) * size - 1, to),
  }));
}

function keyOf({ indicator, definition, practice, month, mode, strata }: Counts): string {
  return [indicator, mode, practice, month, definition, ...strata].join('\u0000');
}
