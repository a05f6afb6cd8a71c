import type { Records, Series, Stratum, Test, Version } from '../model.ts';
import { everyTest, piecesOf, recordsOf } from './walk.ts';

/** What a definition has to find in the record. */
export type Needs = {
  /** Codelists by name, in order of the alphabet. */
  lists: readonly string[];
  tables: readonly ('patient' | 'event' | 'issue')[];
  /** Names of the readings of values. */
  readings: readonly string[];
};

export function needsOf(version: Version): Needs {
  return gathered(recordsOf(version));
}

/** What the groups and actions of a worklist need, beside what its rules do. */
export function needsOfWorklist({ actions, priorities }: Series): Needs {
  return gathered(recordsIn([...actions, ...priorities].map(({ when }) => when)));
}

/** What a whole series needs, its worklist included. */
export function needsOfSeries(series: Series): Needs {
  const worklist = recordsIn([...series.actions, ...series.priorities].map(({ when }) => when));
  return gathered([...series.versions.flatMap(recordsOf), ...worklist]);
}

/** What parting the patients by a stratum needs. */
export function needsOfStratum({ values }: Stratum): Needs {
  return gathered(recordsIn(values.map(({ when }) => when)));
}

function recordsIn(tests: readonly Test[]): readonly Records[] {
  return tests.flatMap(everyTest).flatMap((test) => piecesOf(test).records);
}

function gathered(records: readonly Records[]): Needs {
  const all = [...records, ...records.flatMap(beforehand)];
  const issues = all.some(({ kind }) => kind === 'issued');
  const events = all.some(({ kind }) => kind !== 'issued');
  const names = records.flatMap((one) => (one.kind === 'reading' ? [one.reading.name] : []));
  return {
    lists: [...new Set(all.flatMap(listsOf))].toSorted(),
    tables: ['patient', ...(events ? (['event'] as const) : []), ...(issues ? (['issue'] as const) : [])],
    readings: [...new Set(names)],
  };
}

/** The records before whose first one a value of a reading has to lie. */
function beforehand(records: Records): readonly Records[] {
  if (records.kind !== 'reading') return [];
  return Object.values(records.reading.parts).flatMap(({ beforeFirst }) => beforeFirst ?? []);
}

function listsOf(records: Records): readonly string[] {
  return records.kind === 'reading'
    ? Object.values(records.reading.parts).flatMap(({ lists }) => lists)
    : records.lists;
}
