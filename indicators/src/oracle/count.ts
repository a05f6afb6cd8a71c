import { monthText } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import type { Mode, Series, Stratum, Version } from '../model.ts';
import type { Counts } from '../result.ts';
import { versionAt } from '../versions.ts';
import { holds } from './evaluate.ts';
import type { Patient } from './patient.ts';
import { hasEventIn, stateOf } from './state.ts';

type Question = {
  series: readonly Series[];
  mode: Mode;
  from: number;
  to: number;
  strata: readonly Stratum[];
  codelists: Codelists;
};

/** Every cell of a result, one month and one patient at a time: slow, plain, and the judge of every engine. */
export function countByHand(patients: readonly Patient[], question: Question): readonly Counts[] {
  const cells = new Map<string, Counts>();
  for (const series of question.series) {
    for (let month = question.from; month <= question.to; month++) {
      const version = versionAt(series, month);
      if (version === null) continue;
      for (const patient of patients) addPatient(cells, series, version, patient, month, question);
    }
  }
  return [...cells.values()];
}

function addPatient(
  cells: Map<string, Counts>,
  series: Series,
  version: Version,
  patient: Patient,
  month: number,
  { mode, strata, codelists }: Question,
): void {
  // The monthly readings are readings of what stands at the end of a month, so their windows are the rolling ones.
  const windows = mode === 'qof-year' ? mode : 'rolling12';
  const earlier = mode === 'flow' ? month - 1 : month;
  const { state, reason, registration } = stateOf(version, patient, earlier, windows, codelists);
  if (registration === null || state === 'not on register') return;
  const at = { patient, registration, month: earlier, mode: windows, codelists } as const;
  if (mode === 'month' && !hasEventIn(version, at)) return;
  if (mode === 'flow' && state !== 'failed') return;
  const labels = strata.map(({ values }) => values.find(({ when }) => holds(when, at))?.label ?? 'unknown');
  const cell = cellOf(cells, series.id, version.id, registration.practice, monthText(month), mode, labels);
  cell.register++;
  if (state === 'excluded') cell.exclusions++;
  if (state === 'exception') cell.pcas++;
  const now = mode === 'flow' ? stateOf(version, patient, month, windows, codelists) : { state, registration };
  if (now.state === 'success' && now.registration === registration) cell.numerator++;
  if (reason !== null) cell.reasons[reason] = (cell.reasons[reason] ?? 0) + 1;
  cell.denominator = cell.register - cell.exclusions - cell.pcas;
}

function cellOf(
  cells: Map<string, Counts>,
  indicator: string,
  definition: string,
  practice: string,
  month: string,
  mode: Mode,
  strata: readonly string[],
): Counts {
  const key = JSON.stringify([indicator, definition, practice, month, strata]);
  const there = cells.get(key);
  if (there) return there;
  const counts = { register: 0, exclusions: 0, pcas: 0, denominator: 0, numerator: 0, reasons: {} };
  const cell: Counts = { indicator, definition, practice, month, mode, strata, ...counts };
  cells.set(key, cell);
  return cell;
}
