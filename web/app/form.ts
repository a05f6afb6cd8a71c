import { all, choiceIn, dayIn, type Fields, textIn, typed, wholeIn } from '@tandem/improvement/fields';
import { fine, type Outcome, type Problem, problems } from '@tandem/improvement/outcome';
import { type Day, type Month, readMonth } from '@tandem/improvement/time';
import { data } from 'react-router';

/** Values to choose from, with the words shown for each. */
export type Choices = Readonly<Record<string, string>>;
/** Choices under headings; a heading of `''` is not shown. */
export type Groups = readonly { heading: string; choices: Choices }[];

/** What a box says and how it looks. */
export type Look = {
  label: string;
  hint?: string;
  control: 'line' | 'lines' | 'short' | 'email' | 'password' | 'new-password' | 'code' | 'select' | 'radios' | 'file';
  groups?: Groups;
  autoComplete?: string;
};

/** A box and how it is read. A form is a table of these, and nothing else. */
export type Box<T> = Look & { read(fields: Fields, name: string): Outcome<T> };

export type Form = Readonly<Record<string, Box<unknown>>>;
export type ValueOf<F extends Form> = { [K in keyof F]: F[K] extends Box<infer T> ? T : never };

/** A form that is shown again: what was typed, and what to put right. */
export type Sent = { fields: Fields; problems: readonly Problem[] };

/** Reads every box, or gives every problem at once. */
export function readForm<F extends Form>(form: F, fields: Fields): Outcome<ValueOf<F>> {
  const parts = Object.fromEntries(Object.entries(form).map(([name, box]) => [name, box.read(fields, name)]));
  // Each part was read by the box of its own name, whose type says what it gives.
  return all<ValueOf<F>>(parts as { [K in keyof ValueOf<F>]: Outcome<ValueOf<F>[K]> });
}

/** The text of a sent form by field name; the first where a name was sent twice. Files are left out. */
export async function sentFields(request: Request): Promise<Fields> {
  const sent = await request.formData();
  const texts = [...sent].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.reverse());
}

/** The answer to a form that cannot be accepted: shown again with status 422, with all that was typed but secrets. */
export function again(fields: Fields, found: readonly Problem[]) {
  return data<Sent>({ fields, problems: found }, { status: 422 });
}

/**
 * Problems that were found behind a form, by its boxes: a choice is asked for in the words of its box, and what has no box
 * goes to the one that stands for it.
 * @param instead the box for a field that has none; `''` stands for all others
 */
export function atBoxes(
  boxes: Readonly<Record<string, Look>>,
  fields: Fields,
  found: readonly Problem[],
  instead: Readonly<Record<string, string>>,
): Problem[] {
  const own = found.filter(({ field }) => field in boxes);
  const moved = found.flatMap(({ field, says }) => {
    const to = instead[field] ?? instead[''] ?? '';
    return field in boxes || own.some((one) => one.field === to) ? [] : [{ field: to, says }];
  });
  return [...own, ...moved].map(({ field, says }) => {
    const box = boxes[field];
    const isUnchosen = box?.groups && !box.groups.some(({ choices }) => (fields[field] ?? '') in choices);
    return { field, says: isUnchosen ? `Choose one under "${box.label}".` : says };
  });
}

type Extra = Pick<Look, 'hint' | 'autoComplete'>;

export function line(label: string, says: string, extra: Extra = {}): Box<string> {
  return { label, control: 'line', ...extra, read: (fields, name) => textIn(fields, name, says) };
}

export function lines(label: string, says: string, extra: Extra = {}): Box<string> {
  return { ...line(label, says, extra), control: 'lines' };
}

/** Text that may be blank. */
export function optional(box: Box<string>): Box<string> {
  return { ...box, read: (fields, name) => (typed(fields, name) === '' ? fine('') : box.read(fields, name)) };
}

export function whole(label: string, range: { least: number; most: number }, extra: Extra = {}): Box<number> {
  const says = `${label} must be a whole number from ${range.least} to ${range.most}.`;
  return { label, control: 'short', ...extra, read: (fields, name) => wholeIn(fields, name, { ...range, says }) };
}

export function dayBox(label: string, extra: Extra = {}): Box<Day> {
  return { label, control: 'short', hint: 'For instance 2 March 2026 or 2/3/2026.', ...extra, read: dayIn };
}

export function monthBox(label: string, extra: Extra = {}): Box<Month> {
  const read = (fields: Fields, name: string): Outcome<Month> => {
    const found = readMonth(typed(fields, name));
    return found.ok ? fine(found.value) : problems({ field: name, says: found.says });
  };
  return { label, control: 'short', hint: 'For instance December 2025 or 2025-12.', ...extra, read };
}

/** One of a few, all shown. */
export function radios<T extends Choices>(label: string, choices: T, extra: Extra = {}): Box<keyof T & string> {
  const says = `Choose one: ${label.toLowerCase()}.`;
  return {
    label,
    control: 'radios',
    groups: [{ heading: '', choices }],
    ...extra,
    read: (fields, name) => choiceIn(fields, name, choices, says),
  };
}

/** One of many, in a list that opens. */
export function select(label: string, groups: Groups, says: string, extra: Extra = {}): Box<string> {
  const every = Object.assign({}, ...groups.map((group) => group.choices));
  return { label, control: 'select', groups, ...extra, read: (fields, name) => choiceIn(fields, name, every, says) };
}

/** The same where none may be chosen: gives `null`. */
export function selectOrNone(label: string, groups: Groups, extra: Extra = {}): Box<string | null> {
  const box = select(label, groups, 'Choose one from the list.', extra);
  return { ...box, read: (fields, name) => (typed(fields, name) === '' ? fine(null) : box.read(fields, name)) };
}

/** The password somebody has, as it was typed, blanks and all. */
export function passwordBox(label: string): Box<string> {
  const read = (fields: Fields, name: string): Outcome<string> =>
    fields[name] ? fine(fields[name]) : problems({ field: name, says: 'Enter your password.' });
  return { label, control: 'password', read };
}

/** An address such as name@example.org, in small letters. */
export function emailBox(label: string, extra: Extra = {}): Box<string> {
  const read = (fields: Fields, name: string): Outcome<string> => {
    const text = typed(fields, name).toLowerCase();
    const isOne = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254;
    return isOne
      ? fine(text)
      : problems({ field: name, says: 'Write the e-mail address in full, like name@example.org.' });
  };
  return { label, control: 'email', autoComplete: 'email', ...extra, read };
}
