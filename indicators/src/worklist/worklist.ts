import type { Codelists } from '../codelists/codelist.ts';
import { needsOfWorklist } from '../language/needs.ts';
import type { Series, Version } from '../model.ts';
import type { Standing } from '../standing.ts';
import { type Latest, latestSaid, readingsOfTarget } from './latest.ts';
import { actionStratum, priorityStratum } from './strata.ts';

/** A person on a worklist. A row of a person: never leaves the machine where the extract is. */
export type Waiting = {
  patient: string;
  group: string;
  action: string;
  why: string;
  /** The latest values that the target rests on, each in words. */
  latest: readonly string[];
};

/** A priority group with its people, in the order in which they are seen to. */
export type WaitingGroup = { id: string; says: string; entries: readonly Waiting[] };

export type Worklist = {
  series: Series;
  version: Version;
  practice: string;
  month: number;
  groups: readonly WaitingGroup[];
  /** Lists that the groups and actions ask for and that are not there: those conditions held for nobody. */
  missing: readonly string[];
};

/** The strata that a worklist needs of an engine, in this order: the priority group, then the first action. */
export const worklistStrata = (series: Series, version: Version) =>
  [priorityStratum(series), actionStratum(series, version)] as const;

/** An indicator that only counts people has nobody to be seen to. */
export function hasWorklist({ direction, priorities, actions }: Series): boolean {
  return direction !== 'none' || priorities.length > 0 || actions.length > 0;
}

type Parts = Pick<Worklist, 'series' | 'version' | 'practice' | 'month'> & {
  codelists: Codelists;
  /** The latest readings of the target, of everybody at the practice who has one. */
  latest: readonly Latest[];
};

/**
 * The people whom a practice sees to next: those in the denominator and not in the numerator; where lower is better, those in the
 * numerator. Groups in their order, inside a group the first action in its order, then the patient's id.
 */
export function worklistOf(parts: Parts, standings: readonly Standing[]): Worklist {
  const { series, version, practice, month, codelists, latest } = parts;
  const readings = readingsOfTarget(version);
  const known = new Map(latest.map((one) => [JSON.stringify([one.patient, one.reading]), one]));
  const said = (patient: string) =>
    readings.map((reading) => latestSaid(reading, known.get(JSON.stringify([patient, reading.name]))));
  const wanted = series.direction === 'lower' ? 'success' : 'failed';
  const order = actionStratum(series, version).values.map(({ label }) => label);
  const entries = standings
    .filter((one) => one.practice === practice && one.month === month && one.state === wanted)
    .map((one) => ({ ...entryOf(one, version), latest: said(one.patient) }))
    .toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action) || (a.patient < b.patient ? -1 : 1));
  const rest = { id: 'unknown', says: series.priorities.length === 0 ? 'everybody on the list' : 'in no group' };
  const groups = [...series.priorities, rest]
    .map(({ id, says }) => ({ id, says, entries: entries.filter(({ group }) => group === id) }))
    .filter((group) => group.id !== rest.id || group.entries.length > 0);
  return { series, version, practice, month, groups, missing: missingFor(series, codelists) };
}

function entryOf({ patient, strata, state, reason }: Standing, { rules }: Version): Omit<Waiting, 'latest'> {
  const [group = 'unknown', action = 'unknown'] = strata;
  const selecting = rules.filter((rule) => (state === 'success' ? rule.reason === reason : rule.action === 'select'));
  const says = selecting.map((rule) => rule.says).join(', or ');
  return { patient, group, action, why: state === 'success' ? says : `Not met: ${says}` };
}

function missingFor(series: Series, codelists: Codelists): readonly string[] {
  return needsOfWorklist(series).lists.filter((name) => (codelists.get(name)?.entries.length ?? 0) === 0);
}
