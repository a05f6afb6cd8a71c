import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthEnd } from '../calendar.ts';
import { deckCodelists } from '../decks/check-deck.ts';
import type { Deck } from '../decks/deck.ts';
import { everyTest, piecesOf } from '../language/walk.ts';
import { modes, type Series, type Test } from '../model.ts';
import { countByHand } from '../oracle/count.ts';
import type { Patient } from '../oracle/patient.ts';
import { stateOf } from '../oracle/state.ts';
import { versionAt } from '../versions.ts';
import { catalogue, decks } from './index.ts';

/** Laws that hold whatever a definition says, over the worked patients of the catalogue. */
const seed = 20_261_125;
const cases = decks.map((deck): [Deck, Series] => {
  const series = catalogue.find(({ id }) => id === deck.series);
  if (!series) throw new Error(`the catalogue has no series ${deck.series}`);
  return [deck, series];
});

function monthsOf({ cases: all }: Deck): readonly number[] {
  return [...new Set(all.flatMap(({ expected }) => expected.map(({ month }) => month)))].toSorted();
}

const state = (series: Series, patient: Patient, month: number) => {
  const version = versionAt(series, month);
  return version && stateOf(version, patient, month, 'rolling12', deckCodelists(series));
};

/** Whether a list is one of exceptions, and no register or rule of success asks for it as well. */
function isException(list: string, { versions }: Series): boolean {
  const others = versions.flatMap(({ over, rules }) => [
    over.when,
    ...rules.flatMap(({ action, when }) => (action === 'reject' ? [] : [when])),
  ]);
  const asked = others
    .flatMap(everyTest)
    .flatMap((test) => piecesOf(test).records)
    .flatMap((records) => (records.kind === 'reading' ? [] : records.lists));
  return /dec_cod|pcapu|max_cod|invite/.test(list) && !asked.includes(list);
}

/** Whether more of the record can only make a test hold: nothing in it is turned round, and no latest reading decides. */
function isMonotone(test: Test): boolean {
  if (test.kind === 'all' || test.kind === 'any' || test.kind === 'at-least') return test.of.every(isMonotone);
  return ['always', 'age', 'person', 'has'].includes(test.kind);
}

const listsOf = (tests: readonly Test[]): readonly string[] =>
  tests
    .flatMap(everyTest)
    .flatMap((test) => piecesOf(test).records)
    .flatMap((records) => (records.kind === 'reading' ? [] : records.lists));

/** Lists whose entries are asked for by rules of success alone, and there only as something that is good to have. */
function successLists({ versions }: Series): readonly string[] {
  const selects = versions.flatMap(({ rules }) => rules.filter(({ action }) => action === 'select'));
  const others = versions.flatMap(({ over, rules }) => [
    over.when,
    ...rules.filter(({ action, when }) => action !== 'select' || !isMonotone(when)).map(({ when }) => when),
  ]);
  const elsewhere = listsOf(others);
  return listsOf(selects.map(({ when }) => when)).filter((list) => !elsewhere.includes(list));
}

/** Four years are as many days and months wherever they begin, leap days included (from 1901 to 2099). */
const fourYears = { days: 1461, months: 48 };
const later = (day: number | null) => (day === null ? null : day + fourYears.days);
const shifted = (patient: Patient): Patient => ({
  ...patient,
  birth: later(patient.birth),
  death: later(patient.death),
  registrations: patient.registrations.map((one) => ({ ...one, from: one.from + fourYears.days, to: later(one.to) })),
  events: patient.events.map((event) => ({ ...event, day: event.day + fourYears.days })),
  issues: patient.issues.map((issue) => ({ ...issue, day: issue.day + fourYears.days })),
});

describe.each(cases)('$series', (deck, series) => {
  const codelists = deckCodelists(series);
  const patients = deck.cases.map(({ patient }) => patient);
  const months = monthsOf(deck);
  // The laws are the same in every month: the last year of a deck is counted, and no years between far apart cases.
  const to = months.at(-1) ?? 0;
  const from = Math.max(months[0] ?? 0, to - 11);

  test.each(modes)('every count adds up in %s', (mode) => {
    const counts = countByHand(patients, { series: [series], mode, from, to, strata: [], codelists });
    for (const { register, exclusions, pcas, denominator, numerator } of counts) {
      expect(register).toBe(exclusions + pcas + denominator);
      expect(numerator).toBeLessThanOrEqual(denominator);
    }
  });

  const lists = [...codelists.keys()].filter((name) => isException(name, series));
  if (lists.length > 0)
    test('an exception never takes away a success', () => {
      const [list, one, month] = [fc.constantFrom(...lists), fc.constantFrom(...patients), fc.constantFrom(...months)];
      fc.assert(
        fc.property(list, one, month, fc.nat(400), (code, patient, at, back) => {
          if (state(series, patient, at)?.state !== 'success') return;
          const day = patient.events[0]?.day ?? 0;
          const event = { day: day + back, system: '', code, value: null, converted: false };
          expect(state(series, { ...patient, events: [...patient.events, event] }, at)?.state).toBe('success');
        }),
        { seed },
      );
    });

  const good = successLists(series);
  if (good.length > 0)
    test('more of what is good to have never takes away a success', () => {
      const [list, one, month] = [fc.constantFrom(...good), fc.constantFrom(...patients), fc.constantFrom(...months)];
      fc.assert(
        fc.property(list, one, month, fc.nat(800), (code, patient, at, back) => {
          const before = state(series, patient, at)?.state;
          if (before !== 'success' && before !== 'failed') return;
          const day = monthEnd(at) - back;
          const entry = { day, system: '', code, value: null, converted: false };
          const issue = { day, system: '', code, name: '', bnf: '' };
          const more = { ...patient, events: [...patient.events, entry], issues: [...patient.issues, issue] };
          const now = state(series, more, at)?.state;
          expect(before === 'success' ? ['success'] : ['success', 'failed']).toContain(now);
        }),
        { seed },
      );
    });

  // A definition that names a day of the calendar means that day, wherever the record lies.
  const namesDay = /"(since|before)":"/.test(JSON.stringify(series.versions));
  if (!namesDay)
    test('a record and a month four years later are in the same state', () => {
      for (const patient of patients) {
        for (const month of months) {
          const version = versionAt(series, month);
          if (version === null) continue;
          const at = (who: Patient, when: number) => {
            const found = stateOf(version, who, when, 'rolling12', codelists);
            return [found.state, found.reason];
          };
          expect(at(shifted(patient), month + fourYears.months)).toEqual(at(patient, month));
        }
      }
    });

  test('the order in which a record is written down does not matter', () => {
    const turned = patients.map((patient) => ({
      ...patient,
      events: patient.events.toReversed(),
      issues: patient.issues.toReversed(),
      registrations: patient.registrations.toReversed(),
    }));
    for (const [at, patient] of turned.entries()) {
      const before = patients[at];
      for (const month of months) expect(before && state(series, before, month)).toEqual(state(series, patient, month));
    }
  });

  test('a record written twice counts once', () => {
    const doubled = patients.map((patient) => ({ ...patient, events: [...patient.events, ...patient.events] }));
    const count = (all: readonly Patient[]) =>
      countByHand(all, { series: [series], mode: 'rolling12', from, to, strata: [], codelists });
    expect(count(doubled)).toEqual(count(patients));
  });

  test('the splits of a total add up to it', () => {
    const sexes = ['F', 'M'].map((label) => ({ label, when: { kind: 'person', field: 'sex', in: [label] } as const }));
    const strata = [{ id: 'sex', title: 'Sex', values: sexes }];
    const question = { series: [series], mode: 'rolling12', from, to, codelists } as const;
    const total = (cells: ReturnType<typeof countByHand>) => cells.reduce((sum, cell) => sum + cell.register, 0);
    expect(total(countByHand(patients, { ...question, strata }))).toBe(
      total(countByHand(patients, { ...question, strata: [] })),
    );
  });
});
