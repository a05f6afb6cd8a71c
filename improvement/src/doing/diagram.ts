import { keysOf } from '../fields.ts';
import { type CycleState, steps } from './cycle.ts';
import { cycleStates } from './headline.ts';

/** The life of a test of change, printed from the table that drives it: a Mermaid state diagram. */
export function diagram(): string {
  const ends = keysOf(steps).filter((state) => Object.keys(steps[state]).length === 0);
  return [
    'stateDiagram-v2',
    '  [*] --> planned: plan',
    ...transitions().map(({ from, step, to }) => `  ${from} --> ${to}: ${step}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '',
  ].join('\n');
}

/** The same as a Markdown table. */
export function stepTable(): string {
  return [
    '| A test that is | takes the step | and is then |',
    '|---|---|---|',
    ...transitions().map(({ from, step, to }) => `| ${cycleStates[from]} | ${step} | ${cycleStates[to]} |`),
    '',
  ].join('\n');
}

function transitions(): { from: CycleState; step: string; to: CycleState }[] {
  return keysOf(steps).flatMap((from) => Object.entries(steps[from]).map(([step, to]) => ({ from, step, to })));
}
