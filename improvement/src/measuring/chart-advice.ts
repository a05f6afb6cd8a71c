import { profiles } from '@tandem/spc';
import { adviseChart } from '@tandem/spc/advice';
import type { MeasureChart } from './chart.ts';
import { rulesInWords } from './chart-rules.ts';
import { windows } from './measure.ts';

/** Which rules the numbers themselves speak for, why, and what to know first. A person decides. */
export type RulesAdvice = { rules: string; why: string; cautions: readonly string[] };

/** Advice for a measure's series as it stands, months that are left out among it. */
export function rulesAdvice({ series, definition }: MeasureChart): RulesAdvice {
  const windowMonths = windows[definition.window];
  const counted = definition.form === 'counts';
  const { kind, profile, why, cautions } = adviseChart({
    what: counted ? 'proportion' : 'value',
    points: series.observations.filter(({ y }) => y !== null).length,
    cumulative: windowMonths > 1,
    windowMonths,
    values: series.observations.map(({ y }) => y),
    ...(counted ? { denominators: series.observations.map(({ y, n }) => (y === null ? null : (n ?? null))) } : {}),
    unit: 'month',
  });
  return { rules: rulesInWords({ profile, version: profiles[profile].version, kind }), why, cautions };
}
