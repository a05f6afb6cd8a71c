import {
  type Amount,
  type Comparison,
  type DayTest,
  impossible,
  type Records,
  type Test,
  type Window,
} from '../model.ts';
import { partName } from './part-name.ts';

/** A condition as part of an English sentence about a person: "has …", "is …". */
export function saidOf(test: Test): string {
  switch (test.kind) {
    case 'always':
      return 'is anybody at all';
    case 'all':
      return listed(test.of.map(partSaid), 'and');
    case 'any':
      return listed(test.of.map(partSaid), 'or');
    case 'not':
      return `it is not so that the person ${partSaid(test.of)}`;
    case 'at-least':
      return `meets at least ${test.count} of these: ${test.of.map(partSaid).join('; ')}`;
    case 'age':
      return ageSaid(test.from, test.to);
    case 'person':
      return `has ${fields[test.field]} ${test.in.join(' or ')}`;
    case 'registered':
      return `registered ${windowSaid(test.window)}`;
    case 'has':
      return `has ${recordsSaid(test.records)} ${windowSaid(test.window)}`;
    case 'latest':
      return `has a latest ${test.reading.name} ${windowSaid(test.window)} with ${daySaid(test.where)}`;
    case 'latest-of': {
      const groups = test.groups.map(({ name, records }) => `${name} (${recordsSaid(records)})`);
      return `has as the latest of ${listed(groups, 'and')} ${windowSaid(test.window)}: ${listed(test.is, 'or')}; of two on one day the one named last`;
    }
    case 'first':
      return `has the first ever ${recordsSaid(test.records)} ${windowSaid(test.window)}`;
    case 'twice': {
      const since =
        test.noneSince === null ? '' : `, and not ${recordsSaid(test.noneSince)} on or after the first of them`;
      return `has ${recordsSaid(test.records)} ${windowSaid(test.window)}, and again at least ${test.apartDays} days after the first${since}`;
    }
    case 'follows':
      return followsSaid(test);
    case 'score':
      return `has a ${test.score.name} ${rangeSaid(test.from, test.to)} (${test.score.points.map(({ points, says }) => `${says}: ${points}`).join('; ')})`;
    case 'register':
      return `is on the register "${test.register.title}"`;
    default:
      return impossible(test);
  }
}

/** Conditions inside others stand in brackets: "a and b or c" says two things. */
function partSaid(test: Test): string {
  const several = (test.kind === 'all' || test.kind === 'any') && test.of.length > 1;
  return several ? `(${saidOf(test)})` : saidOf(test);
}

const fields = { sex: 'the sex', ethnicity: 'the ethnic group', imd_decile: 'the deprivation decile' } as const;

function followsSaid({
  index,
  pick,
  where,
  window,
  entry,
  fromDays,
  toDays,
}: Extract<Test, { kind: 'follows' }>): string {
  const which = { first: 'the first ever', latest: 'the latest', any: 'any' }[pick];
  const meeting = where === null ? '' : ` with ${daySaid(where)}`;
  const until = toDays === null ? `at least ${fromDays} days` : `${fromDays} to ${toDays} days`;
  return `has ${recordsSaid(entry)} ${until} after ${which} ${recordsSaid(index)}${meeting} ${windowSaid(window)}`;
}

export function windowSaid(window: Window): string {
  switch (window.kind) {
    case 'ever':
      return 'at any time';
    case 'days':
      return `in the last ${window.days} days`;
    case 'months': {
      const last = `${window.from === 0 ? '' : `${window.from} to `}${window.to}`;
      if (window.to === null) return `at least ${window.from} months ago`;
      return window.from === 0 ? `in the last ${last} months` : `${last} months ago`;
    }
    default:
      return impossible(window);
  }
}

function recordsSaid(records: Records): string {
  switch (records.kind) {
    case 'coded': {
      const since = records.since === null ? '' : ` from ${records.since}`;
      const before = records.before === null ? '' : ` before ${records.before}`;
      return `a code of ${listed(records.lists, 'or')}${since}${before}`;
    }
    case 'issued':
      return `an issue of ${listed(records.lists, 'or')}`;
    case 'reading':
      return `a ${records.reading.name}${records.where === null ? '' : ` with ${daySaid(records.where)}`}`;
    default:
      return impossible(records);
  }
}

const comparisons: Readonly<Record<Comparison, string>> = {
  less: 'below',
  'at-most': 'at most',
  equal: 'exactly',
  'at-least': 'at least',
  more: 'above',
};

function daySaid(where: DayTest): string {
  switch (where.kind) {
    case 'compare':
      return `${amountSaid(where.left)} ${comparisons[where.is]} ${amountSaid(where.right)}`;
    case 'known':
      return `${partName(where.part)} known`;
    case 'all':
      return listed(where.of.map(daySaid), 'and');
    case 'any':
      return `(${listed(where.of.map(alternativeSaid), 'or')})`;
    case 'not':
      return `not ${daySaid(where.of)}`;
    default:
      return impossible(where);
  }
}

function alternativeSaid(where: DayTest): string {
  return where.kind === 'all' && where.of.length > 1 ? `(${daySaid(where)})` : daySaid(where);
}

const signs = {
  sum: '+',
  difference: '−',
  product: '×',
  quotient: '÷',
  power: '^',
  least: 'or, if less,',
  greatest: 'or, if more,',
} as const;

function amountSaid(amount: Amount): string {
  switch (amount.kind) {
    case 'number':
      return String(amount.value);
    case 'part':
      return partName(amount.part);
    case 'age':
      return 'the age on that day';
    case 'by-sex':
      return `(women ${amountSaid(amount.female)}, men ${amountSaid(amount.male)})`;
    case 'first-known':
      return amount.of.map(amountSaid).join(', else ');
    case 'round':
      return `${amountSaid(amount.of)} rounded`;
    default:
      return `(${amountSaid(amount.of[0])} ${signs[amount.kind]} ${amountSaid(amount.of[1])})`;
  }
}

function ageSaid(from: number | null, to: number | null): string {
  if (from === null) return `is ${to} or younger`;
  return to === null ? `is ${from} or older` : `is ${from} to ${to} years old`;
}

function rangeSaid(from: number | null, to: number | null): string {
  if (from === null) return `of at most ${to}`;
  return to === null ? `of at least ${from}` : `of ${from} to ${to}`;
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
