import { dayNumber, dayText } from '../calendar.ts';
import {
  isOfDay,
  type Reading,
  type Records,
  type Rule,
  type Series,
  type Test,
  type Version,
  type Window,
} from '../model.ts';
import { everyTest, partsNamed, piecesOf, recordsOf } from './walk.ts';

/** Everything in a definition that has no meaning, in its author's words; empty when it is sound. */
export function faultsOf(series: Series): readonly string[] {
  return [
    ...saying(
      !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(series.id),
      `"${series.id}" is no id: small letters, digits and dots`,
    ),
    ...saying(series.title.trim() === '', 'it has no title'),
    ...saying(series.why.trim() === '', 'it does not say why it matters'),
    ...saying(series.versions.length === 0, 'it has no version'),
    ...sequence(series.versions),
    ...series.versions.flatMap((version) => ofVersion(version).map((fault) => `${version.id}: ${fault}`)),
    ...[...series.actions, ...series.priorities].flatMap(({ says, when }) =>
      ofTest(when).map((fault) => `worklist "${says}": ${fault}`),
    ),
    ...repeated(series.priorities.map(({ id }) => id)).map((id) => `the priority group "${id}" is there twice`),
  ];
}

/** Versions in order of time, none over another; the gaps between them are months without the indicator. */
function sequence(versions: readonly Version[]): readonly string[] {
  const bad = versions.filter((version) => !isDay(version.from) || (version.to !== null && !isDay(version.to)));
  if (bad.length > 0) return bad.map(({ id }) => `${id}: "from" and "to" are days, for instance 2023-04-01`);
  return [
    ...repeated(versions.map(({ id }) => id)).map((id) => `the version ${id} is there twice`),
    ...versions.flatMap(({ id, from, to }) => saying(to !== null && to < from, `${id} ends before it begins`)),
    ...versions.flatMap(({ id, to }, at) => {
      const next = versions[at + 1];
      return saying(next !== undefined && (to === null || to >= next.from), `${id} still runs when ${next?.id} begins`);
    }),
  ];
}

function ofVersion(version: Version): readonly string[] {
  const { rules, over } = version;
  return [
    ...saying(!/^[A-Za-z0-9][\w.-]*$/.test(version.id), `"${version.id}" is no id for a version`),
    ...saying(version.source.trim() === '', 'it names no source'),
    ...saying(
      !rules.some(({ action }) => action === 'select'),
      'no rule selects anybody, so nobody could ever succeed',
    ),
    ...repeated(rules.map(({ reason }) => reason)).map((reason) => `two rules have the reason ${reason}`),
    ...rules.flatMap((rule) => saying(rule.says.trim() === '', `the rule ${rule.reason} does not say what it means`)),
    ...rules.flatMap((rule) => saying(!/^\w+$/.test(rule.reason), `"${rule.reason}" is no reason code`)),
    ...unreachable(rules),
    ...ofTest(over.when).map((fault) => `register ${over.id}: ${fault}`),
    ...rules.flatMap((rule) => ofTest(rule.when).map((fault) => `rule ${rule.reason}: ${fault}`)),
    ...version.monthly.flatMap(ofRecords).map((fault) => `monthly reading: ${fault}`),
    ...readingsThatDiffer(version),
  ];
}

function unreachable(rules: readonly Rule[]): readonly string[] {
  const end = rules.findIndex(({ when }) => when.kind === 'always');
  return end < 0
    ? []
    : rules
        .slice(end + 1)
        .map(({ reason }) => `nobody reaches the rule ${reason}: ${rules[end]?.reason} takes everybody`);
}

/** One name of a reading means one thing within a definition: explanations and worklists go by the name. */
function readingsThatDiffer(version: Version): readonly string[] {
  const seen = new Map<string, string>();
  const named = recordsOf(version).flatMap((records) => (records.kind === 'reading' ? [records.reading] : []));
  const twice = named.filter((reading) => {
    const text = JSON.stringify(reading);
    const before = seen.get(reading.name) ?? text;
    seen.set(reading.name, before);
    return before !== text;
  });
  return [...new Set(twice.map(({ name }) => `two readings are called "${name}" and are not the same`))];
}

function ofTest(test: Test): readonly string[] {
  const inside = everyTest(test).flatMap((one) => {
    const pieces = piecesOf(one);
    return [
      ...pieces.windows.flatMap(ofWindow),
      ...pieces.records.flatMap(ofRecords),
      ...pieces.days.flatMap(({ reading, where }) => ofDayTest(reading, partsNamed(where))),
      ...itself(one),
    ];
  });
  return [...new Set(inside)];
}

/** What can be wrong with a condition apart from the pieces it is made of. */
function itself(test: Test): readonly string[] {
  switch (test.kind) {
    case 'all':
    case 'any':
      return saying(test.of.length === 0, `"${test.kind}" of nothing says nothing`);
    case 'at-least':
      return saying(
        !whole(test.count, 1, test.of.length),
        `"at least ${test.count}" of ${test.of.length} makes no sense`,
      );
    case 'age':
      return range('an age', test.from, test.to);
    case 'score':
      return [
        ...range(`a ${test.score.name}`, test.from, test.to),
        ...test.score.points.flatMap(({ points, says }) =>
          saying(
            !whole(points, 1, 20),
            `${test.score.name}: "${says}" gives ${points} points, not a whole number from 1`,
          ),
        ),
      ];
    case 'person':
      return saying(test.in.length === 0, `a ${test.field} out of none holds for nobody`);
    case 'latest-of': {
      const names = test.groups.map(({ name }) => name);
      const strange = test.is.filter((name) => !names.includes(name));
      return strange.map((name) => `there is no group "${name}" among ${names.join(', ')}`);
    }
    case 'twice':
      return saying(!whole(test.apartDays, 1, 36_525), 'two entries are at least one day apart');
    case 'follows':
      return [
        ...saying(!whole(test.fromDays, -36_525, 36_525), '"fromDays" is a whole number of days'),
        ...saying(test.toDays !== null && !(test.toDays >= test.fromDays), '"toDays" is not before "fromDays"'),
        ...saying(test.where !== null && test.index.kind !== 'reading', 'only a reading has values to compare'),
      ];
    default:
      return [];
  }
}

function ofWindow(window: Window): readonly string[] {
  if (window.kind === 'ever') return [];
  if (window.kind === 'days') return saying(!whole(window.days, 1, 36_525), 'a window has at least one day');
  const { from, to } = window;
  const sound = whole(from, 0, 1200) && (to === null || whole(to, from + 1, 1200));
  return saying(!sound, `a window from ${from} to ${to} months ago holds no day`);
}

function ofRecords(records: Records): readonly string[] {
  if (records.kind === 'reading') return ofReading(records.reading);
  const dates = records.kind === 'coded' ? [records.since, records.before] : [];
  return [
    ...saying(records.lists.length === 0, 'it asks for codes and names no codelist'),
    ...ofLists(records.lists),
    ...dates.flatMap((day) => saying(day !== null && !isDay(day), `"${day}" is not a day`)),
  ];
}

function ofReading({ name, parts, complete }: Reading): readonly string[] {
  const fresh = (name: string) => {
    const part = parts[name];
    return part !== undefined && isOfDay(part);
  };
  return [
    ...saying(complete.length === 0, `the reading "${name}" does not say which parts make it complete`),
    ...complete.flatMap((set) =>
      saying(!set.some(fresh), `the reading "${name}" has no part of the day itself in ${set.join(' + ')}`),
    ),
    ...complete.flat().flatMap((part) => saying(!parts[part], `the reading "${name}" has no part "${part}"`)),
    ...Object.entries(parts).flatMap(([part, { lists, valid, carriedDays, before, beforeFirst }]) => [
      ...saying(before !== null && !isDay(before), `"${before}" is not a day`),
      ...ofLists(lists),
      ...saying(!/^[a-z][a-zA-Z0-9]*$/.test(part), `"${part}" is no name for a part`),
      ...saying(lists.length === 0, `the part "${part}" of "${name}" names no codelist`),
      ...saying(!(valid[0] <= valid[1]), `the part "${part}" of "${name}" believes no value at all`),
      ...saying(!whole(carriedDays, 0, 36_525), `the part "${part}" of "${name}" is carried for no number of days`),
      ...saying(
        beforeFirst !== undefined && carriedDays !== 0,
        `the part "${part}" of "${name}" is brought from one earlier day or from another, and not from both`,
      ),
      ...(beforeFirst === undefined ? [] : ofRecords(beforeFirst)),
    ]),
  ];
}

function ofDayTest(reading: Reading, named: readonly string[]): readonly string[] {
  return named.flatMap((part) => saying(!reading.parts[part], `the reading "${reading.name}" has no part "${part}"`));
}

function ofLists(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => saying(!/^[a-z0-9_]+$/.test(list), `"${list}" is no name of a codelist`));
}

function range(what: string, from: number | null, to: number | null): readonly string[] {
  const numbers = [from, to].filter((side) => side !== null);
  const sound = numbers.length > 0 && numbers.every((side) => whole(side, 0, 150));
  return saying(!sound || (from ?? 0) > (to ?? 150), `${what} from ${from} to ${to} holds for nobody`);
}

function whole(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text === rolled(text);
}

/** What the calendar makes of three numbers; a day that is not there comes back as another. */
function rolled(text: string): string {
  try {
    return dayText(dayNumber(text));
  } catch {
    return '';
  }
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function saying(wrong: boolean, words: string): readonly string[] {
  return wrong ? [words] : [];
}
