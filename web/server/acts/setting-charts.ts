import { type ChartChoice, choiceInWords } from '@tandem/improvement/measuring';
import { record } from '../store/audit.ts';
import { addSetting, type NewSetting, type SetScope, type StoredSetting } from '../store/chart-settings.ts';
import type { Db } from '../store/rows.ts';

/** What the history of a chart calls each thing that is done to it. */
const acts = {
  rules: 'chose rules',
  baseline: 'chose the baseline',
  phase: 'started a phase',
  exclude: 'left a month out',
  not_now: 'waited with a new phase',
  undo: 'undid a setting',
} as const satisfies Record<ChartChoice['kind'], string>;

/**
 * Keeps a choice about how a chart is read, with its reason, in the audit trail too. The id comes with the form, so that
 * a form sent twice keeps one setting.
 * @param seen every setting of the chart that its maker saw
 */
export async function setChart(
  db: Db,
  scope: SetScope,
  made: Omit<NewSetting, 'number'>,
  seen: readonly StoredSetting[],
): Promise<'kept' | 'stale'> {
  if (seen.some(({ id }) => id === made.id)) return 'kept';
  if (!(await addSetting(db, scope, { ...made, number: seen.length + 1 }))) return 'stale';
  await record(db, {
    action: acts[made.choice.kind],
    noun: 'chart',
    nounId: `${scope.practice ?? scope.collaborative}~${made.measure}`,
    practice: scope.practice,
    detail: { setting: made.id, choice: made.choice, words: choiceInWords(made.choice, seen), reason: made.reason },
  });
  return 'kept';
}
