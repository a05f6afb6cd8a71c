import { saidOf } from '../explain/words.ts';
import type { Action, Series, Stratum, Test, Version } from '../model.ts';

/** The priority groups of a series as a way to split its counts: a patient is in the first whose condition holds. */
export function priorityStratum(series: Series): Stratum {
  const values = series.priorities.map(({ id, when }) => ({ label: id, when }));
  return { id: 'priority', title: 'Priority group', values };
}

/** What to do first, by what is said: the author's actions, and after them what the rules themselves tell. */
export function actionStratum(series: Series, version: Version): Stratum {
  const values = [...series.actions, ...told(series, version)].map(({ says, when }) => ({ label: says, when }));
  return { id: 'action', title: 'First action', values };
}

/** Where lower is better the people on the list are those whom the rules select; else those who miss every selection. */
function told({ direction }: Series, { rules }: Version): readonly Action[] {
  const selections = rules.filter(({ action }) => action === 'select');
  if (direction === 'lower') return selections.map(({ says, when }) => ({ says: `See to it: ${says}`, when }));
  const [only] = selections;
  const parts = selections.length === 1 && only ? partsOf(only.when) : [];
  const missing = parts.map((part) => ({ says: `Missing: the person ${saidOf(part)}`, when: not(part) }));
  const all: Test = { kind: 'always' };
  return [...missing, { says: `Not yet: ${selections.map(({ says }) => says).join(', or ')}`, when: all }];
}

/** The parts of which all, or a number, have to hold: each that is missing is something to do. */
function partsOf(test: Test): readonly Test[] {
  if (test.kind === 'all') return test.of.flatMap((one) => (one.kind === 'all' ? partsOf(one) : [one]));
  return test.kind === 'at-least' ? test.of : [];
}

const not = (of: Test): Test => ({ kind: 'not', of });
