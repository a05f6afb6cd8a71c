import type { Codelists } from '../codelists/codelist.ts';
import type { Mode, Series, Stratum } from '../model.ts';
import type { Standing } from '../standing.ts';
import { versionAt } from '../versions.ts';
import { holds } from './evaluate.ts';
import type { Patient } from './patient.ts';
import { type State, stateOf } from './state.ts';

type Question = {
  series: Series;
  mode: Mode;
  month: number;
  strata: readonly Stratum[];
  codelists: Codelists;
};

/** Where each registered patient stands at the end of a month: slow, plain, and the judge of every engine. */
export function standingsByHand(patients: readonly Patient[], question: Question): readonly Standing[] {
  const { series, mode, month, strata, codelists } = question;
  const version = versionAt(series, month);
  if (version === null) return [];
  return patients.flatMap((patient): Standing[] => {
    const { registration, state, reason } = stateOf(version, patient, month, mode, codelists);
    if (registration === null) return [];
    const at = { patient, registration, month, mode, codelists };
    const labels = strata.map(({ values }) => values.find(({ when }) => holds(when, at))?.label ?? 'unknown');
    const about = { indicator: series.id, definition: version.id, month, strata: labels };
    // The cast joins a state with its own reason again, as `stateOf` gave them.
    const stands = { state, reason } as State;
    return [{ ...about, patient: patient.id, practice: registration.practice, ...stands }];
  });
}
