import type { Direction } from '@tandem/spc';
import { z } from 'zod';
import { roles, scopes } from '../access/index.ts';
import { keysOf } from '../fields.ts';
import { type DataForm, indicatorModes, measureKinds, type Unit, windows } from '../measuring/index.ts';
import { readDay, readMonth } from '../time/index.ts';
import { readTime } from './clock.ts';
import { isPracticeCode } from './organisations.ts';
import { topics } from './programme.ts';

/*
 * The shape of a programme file, which the forms of an empty install are read by too. So every leaf reads text, as typed
 * or as JSON holds it, and says what to write where it cannot.
 */

const directions = ['increase', 'decrease', 'neutral'] as const satisfies readonly Direction[];
const forms = ['counts', 'rate'] as const satisfies readonly DataForm[];
const units = ['percent', 'number'] as const satisfies readonly Unit[];

/** A leaf. @param read gives `undefined` for text it cannot read; a missing value is read as blank text */
function leaf<T>(says: string, read: (text: string) => T | undefined) {
  return z
    .unknown()
    .optional()
    .transform((value, context): T => {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
      const found = value === null || typeof value !== 'object' ? read(text) : undefined;
      if (found !== undefined) return found;
      context.issues.push({ code: 'custom', message: says, input: value });
      return z.NEVER;
    });
}

/** A leaf that may be blank, missing or null. */
function maybe<T>(says: string, read: (text: string) => T | undefined) {
  return leaf<T | null>(says, (text) => (text === '' ? null : read(text)));
}

const oneOf = <T extends string>(known: readonly T[]) =>
  leaf(`Write one of: ${known.join(', ')}.`, (text) => known.find((one) => one === text));
const text = (says: string) => leaf(says, (typed) => (typed === '' || typed.length > 2000 ? undefined : typed));
const anyText = leaf('Write at most 2,000 characters.', (typed) => (typed.length > 2000 ? undefined : typed));
const whole = (least: number, most: number) =>
  leaf(`Write a whole number from ${least} to ${most}.`, (typed) => {
    const number = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  });

const named = (typed: string) => (/^[a-z0-9][a-z0-9-]{0,62}$/.test(typed) ? typed : undefined);
const idWords = 'Write a short name of small letters, digits and hyphens, such as redbridge-diabetes.';
const id = leaf(idWords, named);
const areaWords = 'Write the code of an area, such as 08N.';
const asArea = (typed: string) => (/^[A-Z0-9]{3,6}$/.test(typed.toUpperCase()) ? typed.toUpperCase() : undefined);
const practiceWords = 'Write a practice code, such as F82002.';
const asPractice = (typed: string) => (isPracticeCode(typed.toUpperCase()) ? typed.toUpperCase() : undefined);
const monthWords = 'Write a month, such as 2026-10.';
const asMonth = (typed: string) => {
  const read = readMonth(typed);
  return read.ok ? read.value : undefined;
};
const dayWords = 'Write a date, such as 2026-11-19.';
const asDay = (typed: string) => {
  const read = readDay(typed);
  return read.ok ? read.value : undefined;
};
const time = leaf('Write a time, such as 13:00.', (typed) => readTime(typed) ?? undefined);
const email = leaf('Write an e-mail address.', (typed) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? typed.toLowerCase() : undefined,
);
/** In plotted units: `0.8` and `80%` are the same. */
const asTarget = (typed: string) => {
  const found = /^(\d{1,7}(?:\.\d{1,6})?)\s*(%?)$/.exec(typed);
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : undefined;
};

const asIndicator = (typed: string) => {
  const [series, mode, ...more] = typed.split(/\s+/);
  const isKnown = keysOf(indicatorModes).some((one) => one === mode);
  return series && isKnown && more.length === 0 ? `${series} ${mode}` : undefined;
};

/** A list; a form may send it as text, one entry a line or with commas between. */
const listOf = <T extends z.ZodType>(entry: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value), z.array(entry));

const definition = z.strictObject({
  version: whole(1, 999),
  from: leaf(monthWords, asMonth),
  population: text('Say who is counted.'),
  numerator: text('Say what the numerator counts.'),
  denominator: text('Say what the denominator counts.'),
  exclusions: text('Say who is left out, or "none".'),
  source: text('Say where the numbers come from.'),
  frequency: oneOf(['monthly']),
  direction: oneOf(directions),
  target: maybe('Write the target as 0.8 or 80%, or leave it out.', asTarget),
  form: oneOf(forms),
  unit: oneOf(units),
  unitName: anyText,
  window: oneOf(keysOf(windows)),
  indicator: maybe('Write the id of a series and its mode, such as hyp.bp.le79 month, or leave it out.', asIndicator),
  numeratorLabel: anyText,
  denominatorLabel: anyText,
});

const measure = z.strictObject({
  id,
  name: text('Name the measure.'),
  kind: oneOf(keysOf(measureKinds)),
  definitions: z.array(definition).min(1, { error: 'Give at least one operational definition.' }),
});

const practice = z.strictObject({
  ods: leaf(practiceWords, asPractice),
  name: text('Name the practice.'),
  opened: maybe(dayWords, asDay),
  closed: maybe(dayWords, asDay),
  succeededBy: maybe(practiceWords, asPractice),
  listSize: maybe('Write the number of registered patients, or leave it out.', (typed) =>
    /^\d{1,7}$/.test(typed) ? Number(typed) : undefined,
  ),
  area: maybe(areaWords, asArea),
  /** First day in that area. Left out: since the practice opened, else since the programme began. */
  areaFrom: maybe(dayWords, asDay),
});

const enrolment = z.preprocess(
  (value) => (typeof value === 'string' ? { ods: value } : value),
  z.strictObject({
    ods: leaf(practiceWords, asPractice),
    network: maybe(idWords, named),
    /** Left out: since the collaborative began. */
    joined: maybe(dayWords, asDay),
    left: maybe(dayWords, asDay),
  }),
);

const collaborative = z.strictObject({
  id,
  name: text('Name the collaborative.'),
  topic: oneOf(keysOf(topics)),
  area: leaf(areaWords, asArea),
  starts: leaf(monthWords, asMonth),
  months: whole(1, 60),
  dueDay: whole(1, 31),
  measures: listOf(id),
  networks: z.array(z.strictObject({ id, name: text('Name the network.') })).default([]),
  practices: listOf(enrolment).default([]),
  learningSets: z
    .array(
      z.strictObject({
        number: whole(1, 99),
        day: leaf(dayWords, asDay),
        starts: time,
        ends: time,
        place: text('Say where it is held.'),
      }),
    )
    .default([]),
});

const grant = z
  .strictObject({
    role: oneOf(keysOf(roles)),
    scope: oneOf(scopes),
    /** The id of the programme or collaborative, the area's code, the practice's code; may be left out for `install`. */
    scopeId: anyText,
    from: leaf(dayWords, asDay),
    until: maybe(dayWords, asDay),
  })
  .transform((given) => (given.scope === 'install' && given.scopeId === '' ? { ...given, scopeId: 'install' } : given));

const person = z.strictObject({ name: text("Write the person's name."), email, roles: z.array(grant).default([]) });

/** The whole document. Lists may be missing; the programme may not. */
export const setupShape = z.strictObject({
  programme: z.strictObject({
    id,
    name: text('Name the programme.'),
    starts: leaf(monthWords, asMonth),
    months: whole(1, 60),
  }),
  areas: z.array(z.strictObject({ code: leaf(areaWords, asArea), name: text('Name the area.') })).default([]),
  practices: z.array(practice).default([]),
  measures: z.array(measure).default([]),
  collaboratives: z.array(collaborative).default([]),
  people: z.array(person).default([]),
});

/** A programme file that was read. As JSON it is a programme file again. */
export type Setup = z.output<typeof setupShape>;
