import {
  type Amount,
  type DayTest,
  impossible,
  type Reading,
  type Records,
  type Test,
  type Version,
  type Window,
} from '../model.ts';

/** What a condition is directly made of. Every reading of the model that only needs the pieces goes through here. */
export type Pieces = {
  tests: readonly Test[];
  records: readonly Records[];
  windows: readonly Window[];
  days: readonly { reading: Reading; where: DayTest }[];
};

const none: Pieces = { tests: [], records: [], windows: [], days: [] };

export function piecesOf(test: Test): Pieces {
  switch (test.kind) {
    case 'always':
    case 'age':
    case 'person':
      return none;
    case 'all':
    case 'any':
    case 'at-least':
      return { ...none, tests: test.of };
    case 'not':
      return { ...none, tests: [test.of] };
    case 'registered':
      return { ...none, windows: [test.window] };
    case 'has':
    case 'first':
      return { ...none, records: [test.records], windows: [test.window], days: conditionsOf(test.records) };
    case 'latest': {
      const records: Records = { kind: 'reading', reading: test.reading, where: null };
      return { ...none, records: [records], windows: [test.window], days: [test] };
    }
    case 'latest-of': {
      const records = test.groups.map((group) => group.records);
      return { ...none, records, windows: [test.window], days: records.flatMap(conditionsOf) };
    }
    case 'twice': {
      const records = [test.records, ...(test.noneSince ? [test.noneSince] : [])];
      return { ...none, records, windows: [test.window], days: records.flatMap(conditionsOf) };
    }
    case 'follows': {
      const { index, where } = test;
      const ofIndex = index.kind === 'reading' && where ? [{ reading: index.reading, where }] : [];
      const records = [index, test.entry];
      return { ...none, records, windows: [test.window], days: [...records.flatMap(conditionsOf), ...ofIndex] };
    }
    case 'score':
      return { ...none, tests: test.score.points.map((points) => points.when) };
    case 'register':
      return { ...none, tests: [test.register.when] };
    default:
      return impossible(test);
  }
}

function conditionsOf(records: Records): Pieces['days'] {
  return records.kind === 'reading' && records.where ? [{ reading: records.reading, where: records.where }] : [];
}

/** A condition and every condition inside it, outermost first. */
export function everyTest(test: Test): readonly Test[] {
  return [test, ...piecesOf(test).tests.flatMap(everyTest)];
}

/** The conditions of a version: whom it is about, then its rules in their order. */
export function testsOf(version: Version): readonly Test[] {
  return [version.over.when, ...version.rules.map((rule) => rule.when)];
}

/** Every kind of record a version looks at. */
export function recordsOf(version: Version): readonly Records[] {
  return [
    ...testsOf(version)
      .flatMap(everyTest)
      .flatMap((test) => piecesOf(test).records),
    ...version.monthly,
  ];
}

/** The parts a condition on a day's reading speaks of. */
export function partsNamed(where: DayTest): readonly string[] {
  switch (where.kind) {
    case 'compare':
      return [...partsOfAmount(where.left), ...partsOfAmount(where.right)];
    case 'known':
      return [where.part];
    case 'all':
    case 'any':
      return where.of.flatMap(partsNamed);
    case 'not':
      return partsNamed(where.of);
    default:
      return impossible(where);
  }
}

function partsOfAmount(amount: Amount): readonly string[] {
  switch (amount.kind) {
    case 'number':
    case 'age':
      return [];
    case 'part':
      return [amount.part];
    case 'by-sex':
      return [...partsOfAmount(amount.female), ...partsOfAmount(amount.male)];
    case 'first-known':
      return amount.of.flatMap(partsOfAmount);
    case 'round':
      return partsOfAmount(amount.of);
    default:
      return amount.of.flatMap(partsOfAmount);
  }
}
