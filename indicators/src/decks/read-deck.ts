import { dayNumber, parseMonth } from '../calendar.ts';
import { type Mode, modes } from '../model.ts';
import type { Event, Issue, Patient, Registration } from '../oracle/patient.ts';
import type { State } from '../oracle/state.ts';
import type { Case, Deck, Expectation } from './deck.ts';

/** What a blood pressure is written as, and the two lists it stands for. */
const pressures: Readonly<Record<string, readonly [string, string]>> = {
  bp: ['sbp_clinic', 'dbp_clinic'],
  home: ['sbp_home', 'dbp_home'],
  abpm: ['sbp_abpm', 'dbp_abpm'],
};
const states: readonly State['state'][] = [
  'not registered',
  'not on register',
  'excluded',
  'success',
  'exception',
  'failed',
];

type Draft = {
  name: string;
  about: { -readonly [Field in 'sex' | 'birth' | 'death' | 'ethnicity' | 'imdDecile']: Patient[Field] };
  registrations: Registration[];
  events: Event[];
  issues: Issue[];
  expected: Expectation[];
};

/** A person nobody described further: born in 1960, registered at one practice since 2000. */
function drafted(name: string): Draft {
  const about = { sex: 'F', birth: dayNumber('1960-06-15'), death: null, ethnicity: null, imdDecile: null };
  return { name, about, registrations: [], events: [], issues: [], expected: [] };
}

/**
 * Reads worked patients from text, one thing a line (see `indicators/README.md`).
 *
 * @throws Error with the number and the words of each line that cannot be read.
 */
export function deck(series: string, text: string): Deck {
  const faults: string[] = [];
  const cases: Draft[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') continue;
    try {
      readLine(line, cases);
    } catch (fault) {
      faults.push(`line ${at + 1}: ${fault instanceof Error ? fault.message : String(fault)}: "${line}"`);
    }
  }
  const silent = cases.filter(({ expected }) => expected.length === 0).map(({ name }) => `"${name}" expects nothing`);
  const twice = cases.filter(({ name }, at) => cases.findIndex((one) => one.name === name) < at);
  faults.push(...silent, ...twice.map(({ name }) => `"${name}" is there twice`));
  if (faults.length > 0) throw new Error(`the deck of ${series} cannot be read:\n${faults.join('\n')}`);
  return { series, cases: cases.map(finished) };
}

/** What a line may begin with, and what it then does. A line of its own kind is a row here. */
const lines: Readonly<Record<string, (draft: Draft, rest: string) => void>> = {
  born: ({ about }, day) => {
    about.birth = day === 'unknown' ? null : dayNumber(day);
  },
  died: ({ about }, day) => {
    about.death = dayNumber(day);
  },
  sex: ({ about }, code) => {
    about.sex = code === 'unknown' ? null : code;
  },
  ethnicity: ({ about }, code) => {
    about.ethnicity = code;
  },
  imd: ({ about }, decile) => {
    about.imdDecile = Number(decile);
  },
  registered: ({ registrations }, rest) => {
    const [, practice, from, to] = /^(\S+) from (\S+)(?: to (\S+))?$/.exec(rest) ?? [];
    if (!practice || !from) throw new Error('write "registered PRACTICE from DAY", and "to DAY" where it ended');
    registrations.push({
      practice,
      from: from === 'unknown' ? null : dayNumber(from),
      to: to === undefined ? null : dayNumber(to),
    });
  },
  at: ({ expected }, rest) => {
    expected.push(...readExpectation(rest));
  },
};

function readLine(line: string, cases: Draft[]): void {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  if (first === 'case') {
    cases.push(drafted(rest));
    return;
  }
  const draft = cases.at(-1);
  if (!draft) throw new Error('begin with "case" and a name');
  const read = lines[first];
  if (read) {
    read(draft, rest);
    return;
  }
  const day = dayNumber(first);
  for (const entry of rest.split(',')) readEntry(draft, day, entry.trim());
}

/** `hyp_cod`, `chol_cod 4.2`, `hba1c_cod 58 converted`, `bp 138/85`, `issued drug_statin`. */
function readEntry(draft: Draft, day: number, entry: string): void {
  const [word = '', second, mark] = entry.split(/\s+/);
  const pressure = pressures[word];
  if (word === 'issued' && second) {
    draft.issues.push({ day, code: second, name: null, bnf: null });
  } else if (pressure) {
    const [systolic, diastolic] = (second ?? '').split('/');
    draft.events.push(event(day, pressure[0], systolic), event(day, pressure[1], diastolic));
  } else if (/^[a-z][a-z0-9_]*$/.test(word)) {
    draft.events.push({ ...event(day, word, second), converted: mark === 'converted' });
  } else {
    throw new Error('an entry is a list, with a value where it has one, or "bp 138/85", or "issued" and a list');
  }
}

/** A value left out or written `-` is missing. */
function event(day: number, code: string, value: string | undefined): Event {
  const missing = value === undefined || value === '-' || value === '';
  if (!missing && !Number.isFinite(Number(value))) throw new Error(`"${value}" is not a number`);
  return { day, system: '', code, value: missing ? null : Number(value), converted: false };
}

/** `2025-03: failed`, `2025-03..2025-05 HYP008: success BP_OK`, `2025-03 qof-year: exception HTMAX`. */
function readExpectation(text: string): readonly Expectation[] {
  const [head = '', tail = ''] = text.split(/:\s*/);
  const [span = '', ...words] = head.split(/\s+/);
  const [from, to = from] = span.split('..').map(parseMonth);
  const mode = words.find((word): word is Mode => modes.some((one) => one === word)) ?? 'rolling12';
  const definition = words.find((word) => word !== mode) ?? null;
  const state = states.find((one) => tail === one || tail.startsWith(`${one} `));
  if (from == null || to == null || to < from) throw new Error('write the month as 2025-03, or 2025-03..2025-05');
  if (state === undefined) throw new Error(`the state is one of: ${states.join(', ')}`);
  const reason = tail.slice(state.length).trim();
  const stops = state === 'excluded' || state === 'success' || state === 'exception';
  if (stops !== (reason !== '')) throw new Error(stops ? `"${state}" needs its reason` : `"${state}" has no reason`);
  const months = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return months.map((month) => ({ month, mode, definition, state, reason: stops ? reason : null }));
}

function finished({ name, about, registrations, events, issues, expected }: Draft): Case {
  const home: Registration = { practice: 'P1', from: dayNumber('2000-01-01'), to: null };
  const all = registrations.length === 0 ? [home] : registrations;
  return { name, patient: { id: name, ...about, registrations: all, events, issues }, expected };
}
