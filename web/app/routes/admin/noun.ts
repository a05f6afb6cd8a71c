import type { Setup } from '@tandem/improvement/convening';
import type { Fields } from '@tandem/improvement/fields';
import type { Edit } from '../../../server/acts/setting-up.ts';
import type { Look } from '../../form.ts';

/** One row of a noun's list on the overview page. */
export type Listed = { key: string; name: string; about: string };

/** A kind of thing an administrator sets up: its words, its boxes, and where in the programme it stands. */
export type Noun = {
  one: string;
  many: string;
  /** What must be there before the first one can be added; `null` when nothing is missing. */
  needs(setup: Setup): string | null;
  boxes(setup: Setup, isNew: boolean): Readonly<Record<string, Look>>;
  list(setup: Setup): Listed[];
  /** What stands in the boxes of one that is there; `null`: there is none with this key. */
  fields(setup: Setup, key: string): Fields | null;
  /** @param key `null`: a new one */
  edit(setup: Setup, key: string | null, fields: Fields): Edit;
};

/** `Redbridge blood pressure` as an id: `redbridge-blood-pressure`. Blank where nothing can be made of the name. */
export function idFrom(name: string | undefined): string {
  const plain = (name ?? '').normalize('NFKD').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}

/** A key of something that belongs to something else. */
export function keyOf(whole: string, part: string | number): string {
  return `${whole}~${part}`;
}

/** Text for boxes from values of an entry. */
export function asText(entry: Readonly<Record<string, string | number | null>>): Fields {
  return Object.fromEntries(Object.entries(entry).map(([box, value]) => [box, value === null ? '' : String(value)]));
}
