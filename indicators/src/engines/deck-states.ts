import type { States } from '../decks/check-deck.ts';
import type { State } from '../oracle/state.ts';
import { mostMonths } from '../plan/months.ts';
import { statesWith } from './answers.ts';
import type { Engine } from './engine.ts';
import { writeExtract } from './write-extract.ts';

/** An engine put to a deck: the patients are written to a folder as a prepared extract and asked for month by month. */
export function statesByEngine(engine: Engine, folder: string): States {
  return async ({ series, patients, mode, months, codelists }) => {
    const extract = await writeExtract(patients, folder);
    const found = new Map<string, State>();
    for (const [from, to] of runsOf(months)) {
      const question = { series: [series], mode, from, to, strata: [], reasons: false, codelists };
      for (const { patient, month, ...state } of await statesWith(engine, question, extract)) {
        found.set(`${patient} ${month}`, state);
      }
    }
    return (patient, month) => {
      const { state, reason } = found.get(`${patient.id} ${month}`) ?? { state: 'not registered', reason: null };
      // The cast joins a state with its own reason again, as the engine gave them.
      return { state, reason } as State;
    };
  };
}

/** Months in order as runs that one plan can take. */
function runsOf(months: readonly number[]): readonly [number, number][] {
  return months.reduce<[number, number][]>((runs, month) => {
    const last = runs.at(-1);
    if (last && month - last[0] < mostMonths) last[1] = month;
    else runs.push([month, month]);
    return runs;
  }, []);
}
