import { monthText } from '../calendar.ts';
import type { Codelist, Codelists } from '../codelists/codelist.ts';
import { needsOf } from '../language/needs.ts';
import type { Mode, Series } from '../model.ts';
import type { Patient } from '../oracle/patient.ts';
import { type State, stateOf } from '../oracle/state.ts';
import { versionAt } from '../versions.ts';
import type { Deck, Expectation } from './deck.ts';

/** The states of patients in one series and mode at each month: what an engine has to answer to be put to a deck. */
export type States = (question: {
  series: Series;
  patients: readonly Patient[];
  mode: Mode;
  months: readonly number[];
  codelists: Codelists;
}) => Promise<(patient: Patient, month: number) => State>;

/** The oracle as an engine. */
export const byHand: States =
  async ({ series, mode, codelists }) =>
  (patient, month) => {
    const version = versionAt(series, month);
    if (version === null) throw new Error(`${series.id} has no definition in ${monthText(month)}`);
    const { state, reason } = stateOf(version, patient, month, mode, codelists);
    // The cast joins a state with its own reason again, as `stateOf` gave them.
    return { state, reason } as State;
  };

/** In a deck, each list holds one code: its own name. */
export function deckCodelists(series: Series): Codelists {
  const lists = series.versions.flatMap((version) => needsOf(version).lists);
  const codelist = (name: string): Codelist => ({ name, entries: [{ system: '', code: name, term: name }] });
  return new Map(lists.map((name) => [name, codelist(name)]));
}

/** What an engine says otherwise than a deck expects, as sentences; empty when they agree. */
export async function disagreements(deck: Deck, series: Series, states: States): Promise<readonly string[]> {
  const modes = [...new Set(deck.cases.flatMap(({ expected }) => expected.map(({ mode }) => mode)))];
  const codelists = deckCodelists(series);
  const found: string[] = [];
  for (const mode of modes) {
    const cases = deck.cases.map((one) => ({ ...one, expected: one.expected.filter((each) => each.mode === mode) }));
    const months = [...new Set(cases.flatMap(({ expected }) => expected.map(({ month }) => month)))].toSorted();
    const patients = cases.map(({ patient }) => patient);
    const answer = await states({ series, patients, mode, months, codelists });
    for (const { name, patient, expected } of cases) {
      for (const wanted of expected) {
        const wrong = difference(wanted, series, () => answer(patient, wanted.month));
        if (wrong) found.push(`${name}, ${monthText(wanted.month)} ${mode}: ${wrong}`);
      }
    }
  }
  return found;
}

function difference(wanted: Expectation, series: Series, answer: () => State): string | null {
  const version = versionAt(series, wanted.month);
  if (version === null) return 'no definition is in force';
  if (wanted.definition !== null && wanted.definition !== version.id) return `${version.id} is in force`;
  const { state, reason } = answer();
  if (state === wanted.state && reason === wanted.reason) return null;
  return `expected ${said(wanted)}, is ${said({ state, reason })}`;
}

function said({ state, reason }: { state: string; reason: string | null }): string {
  return reason === null ? state : `${state} ${reason}`;
}
