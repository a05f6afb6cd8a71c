import type { Fields } from '@tandem/improvement/fields';
import { type Definition, type Measure, measureKinds } from '@tandem/improvement/measuring';
import type { Choices, Look } from '../../form.ts';

const choice = (label: string, choices: Choices, hint?: string): Look => ({
  label,
  control: 'radios',
  groups: [{ heading: '', choices }],
  ...(hint ? { hint } : {}),
});

export const measureBoxes: Readonly<Record<string, Look>> = {
  name: { label: 'Name', hint: 'As it stands over its chart, such as Blood pressure at target.', control: 'line' },
  kind: choice(
    'Kind',
    measureKinds,
    'Outcome: the result wanted. Process: the work that should bring it. Balancing: a harm to watch for.',
  ),
};

/** The operational definition: what anybody needs to count the same thing twice. */
export const definitionBoxes = {
  from: { label: 'First month it holds for', hint: 'For instance December 2025.', control: 'short' },
  population: { label: 'Population', hint: 'Who is counted at all.', control: 'lines' },
  numerator: { label: 'Numerator', control: 'lines' },
  denominator: { label: 'Denominator', control: 'lines' },
  exclusions: { label: 'Exclusions', hint: 'Who is left out, or: none.', control: 'lines' },
  source: { label: 'Source', hint: 'Where the numbers come from, such as the name of a search.', control: 'line' },
  direction: choice('Better is', { increase: 'Higher', decrease: 'Lower', neutral: 'Neither' }),
  target: {
    label: 'Target',
    hint: 'As it is read on the chart, such as 80%, or 12.5. Leave it empty where there is none.',
    control: 'short',
  },
  form: choice('What practices send', { counts: 'Numerator and denominator', rate: 'A ready value without counts' }),
  unit: choice('It is read as', { percent: 'A percentage', number: 'A number' }),
  unitName: { label: 'One unit is', hint: 'For a number: such as items per 1,000 patients.', control: 'line' },
  window: choice(
    'A month holds',
    {
      month: 'What happened in that month',
      rolling_12: 'The last 12 months',
      year_to_date: 'The year so far',
    },
    'Months that share data with their neighbours are drawn without rules and without a verdict.',
  ),
  indicator: {
    label: 'Clinical indicator that feeds it',
    hint: 'The id of its series and its mode, such as hyp.bp.le79 month. Leave it empty where people send the counts.',
    control: 'line',
  },
  numeratorLabel: {
    label: 'Short label of the numerator',
    hint: 'Stands over its box, such as At target.',
    control: 'line',
  },
  denominatorLabel: { label: 'Short label of the denominator', hint: 'Such as Reviewed.', control: 'line' },
} as const satisfies Readonly<Record<Exclude<keyof Definition, 'version' | 'frequency'>, Look>>;

/** What stands in the boxes when a version is added to one that is there: all of it but the month it begins. */
export function fieldsOf(latest: Definition): Fields {
  const { version, frequency, from, target, indicator, ...words } = latest;
  return {
    ...words,
    indicator: indicator ?? '',
    target: target === null ? '' : latest.unit === 'percent' ? `${Number((target * 100).toFixed(4))}%` : String(target),
  };
}

/** The measure with one more version of its definition, as a programme file would say it. */
export function withVersion(known: Measure | null, id: string, fields: Fields) {
  const earlier = known?.definitions ?? [];
  const typed = Object.fromEntries(Object.keys(definitionBoxes).map((box) => [box, fields[box]]));
  const version = (earlier.at(-1)?.version ?? 0) + 1;
  return {
    entry: {
      id,
      name: known?.name ?? fields.name,
      kind: known?.kind ?? fields.kind,
      definitions: [...earlier, { ...typed, version, frequency: 'monthly' }],
    },
    within: `definitions.${earlier.length}`,
  };
}
