import { type Setup, topics } from '@tandem/improvement/convening';
import type { Fields } from '@tandem/improvement/fields';
import { longDay, longMonth } from '@tandem/improvement/time';
import type { Look } from '../../form.ts';
import { asText, idFrom, keyOf, type Noun } from './noun.ts';

type Collaborative = Setup['collaboratives'][number];

const name: Look = { label: 'Name', control: 'line' };

const areas: Noun = {
  one: 'area',
  many: 'Areas',
  needs: () => null,
  boxes: () => ({
    code: { label: 'Code', hint: 'The NHS code of the commissioning area, such as 08N.', control: 'short' },
    name,
  }),
  list: (setup) => setup.areas.map((area) => ({ key: area.code, name: area.name, about: area.code })),
  fields: (setup, key) => setup.areas.find((area) => area.code === key) ?? null,
  edit: (setup, key, fields) => ({
    list: 'areas',
    at: key === null ? null : setup.areas.findIndex((area) => area.code === key),
    entry: { code: key ?? fields.code, name: fields.name },
    within: '',
  }),
};

const collaboratives: Noun = {
  one: 'collaborative',
  many: 'Collaboratives',
  needs: (setup) =>
    setup.areas.length === 0
      ? 'Add an area first.'
      : setup.measures.length === 0
        ? 'Add a measure first, under Measures.'
        : null,
  boxes: (setup) => ({
    name,
    topic: { label: 'Topic', control: 'select', groups: [{ heading: '', choices: topics }] },
    area: {
      label: 'Area',
      control: 'select',
      groups: [{ heading: '', choices: Object.fromEntries(setup.areas.map((area) => [area.code, area.name])) }],
    },
    starts: { label: 'First month', hint: 'For instance December 2025.', control: 'short' },
    months: { label: 'Length in months', control: 'short' },
    dueDay: { label: 'Day of the following month by which a month is due', hint: 'From 1 to 31.', control: 'short' },
    measures: {
      label: 'Measures',
      hint: `One a line; the first one leads. Known are: ${setup.measures.map(({ id }) => id).join(', ')}.`,
      control: 'lines',
    },
    practices: {
      label: 'Practices',
      hint: 'Their codes, one a line, such as F82002. Nobody is taken out here: say under Practices taking part when one leaves.',
      control: 'lines',
    },
  }),
  list: (setup) =>
    setup.collaboratives.map(({ id, name, starts, months, practices }) => ({
      key: id,
      name,
      about: `${months} months from ${longMonth(starts)}, ${practices.length} practices`,
    })),
  fields: (setup, key) => {
    const found = setup.collaboratives.find(({ id }) => id === key);
    if (!found) return null;
    const { name, topic, area, starts, months, dueDay, measures, practices } = found;
    const lists = { measures: measures.join('\n'), practices: practices.map(({ ods }) => ods).join('\n') };
    return { ...asText({ name, topic, area, starts, months, dueDay }), ...lists };
  },
  edit: (setup, key, fields) => {
    const known = setup.collaboratives.find(({ id }) => id === key);
    const codes = (fields.practices ?? '')
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean);
    const enrolled = known?.practices ?? [];
    const joining = codes.filter((ods) => !enrolled.some((one) => one.ods === ods));
    return {
      list: 'collaboratives',
      at: known ? setup.collaboratives.indexOf(known) : null,
      entry: {
        ...known,
        ...boxesOf(fields, ['name', 'topic', 'area', 'starts', 'months', 'dueDay', 'measures']),
        id: known?.id ?? idFrom(fields.name),
        practices: [...enrolled, ...joining],
      },
      within: '',
    };
  },
};

/** The list of collaboratives to choose from, for what belongs to one. */
function collaborativeBox(setup: Setup): Look {
  const choices = Object.fromEntries(setup.collaboratives.map(({ id, name }) => [id, name]));
  return { label: 'Collaborative', control: 'select', groups: [{ heading: '', choices }] };
}

function boxesOf(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((box) => [box, fields[box]]));
}

type Nested = {
  one: string;
  many: string;
  within: 'networks' | 'practices' | 'learningSets';
  boxes(setup: Setup, isNew: boolean): Readonly<Record<string, Look>>;
  rows(
    collaborative: Collaborative,
    setup: Setup,
  ): { part: string | number; name: string; about: string; fields: Fields }[];
  /** The entry that is typed; `known` is the part of the key of one that is there. */
  entry(fields: Fields, known: string | null, collaborative: Collaborative | undefined): unknown;
};

/** What stands inside a collaborative: the same for networks, practices and learning sets. */
function inCollaborative(nested: Nested): Noun {
  const every = (setup: Setup) =>
    setup.collaboratives.flatMap((collaborative) =>
      nested
        .rows(collaborative, setup)
        .map((row, at) => ({ ...row, collaborative, at, key: keyOf(collaborative.id, row.part) })),
    );
  return {
    one: nested.one,
    many: nested.many,
    needs: (setup) => (setup.collaboratives.length === 0 ? 'Add a collaborative first.' : null),
    boxes: (setup, isNew) => ({
      ...(isNew ? { collaborative: collaborativeBox(setup) } : {}),
      ...nested.boxes(setup, isNew),
    }),
    list: (setup) =>
      every(setup).map(({ key, name, about, collaborative }) => ({
        key,
        name,
        about: `${collaborative.name}${about && `, ${about}`}`,
      })),
    fields: (setup, key) => every(setup).find((row) => row.key === key)?.fields ?? null,
    edit: (setup, key, fields) => {
      const row = every(setup).find((one) => one.key === key);
      const home = row?.collaborative ?? setup.collaboratives.find(({ id }) => id === fields.collaborative);
      const before: readonly unknown[] = home?.[nested.within] ?? [];
      const at = row?.at ?? before.length;
      const entry = nested.entry(fields, row === undefined ? null : String(row.part), home);
      return {
        list: 'collaboratives',
        at: home ? setup.collaboratives.indexOf(home) : null,
        entry: { ...home, [nested.within]: [...before.slice(0, at), entry, ...before.slice(at + 1)] },
        within: `${nested.within}.${at}`,
      };
    },
  };
}

const networks = inCollaborative({
  one: 'network',
  many: 'Networks',
  within: 'networks',
  boxes: () => ({ name }),
  rows: ({ networks: found }) => found.map(({ id, name }) => ({ part: id, name, about: '', fields: { name } })),
  entry: (fields, known, home) => ({
    id: known ?? idFrom(`${home?.id ?? ''} ${fields.name ?? ''}`),
    name: fields.name,
  }),
});

const practices = inCollaborative({
  one: 'practice taking part',
  many: 'Practices taking part',
  within: 'practices',
  boxes: (setup, isNew) => ({
    ...(isNew ? { ods: { label: 'Practice code', hint: 'Such as F82002.', control: 'short' } satisfies Look } : {}),
    network: {
      label: 'Network',
      hint: 'Leave it empty where there is none.',
      control: 'select',
      groups: setup.collaboratives.map((collaborative) => ({
        heading: collaborative.name,
        choices: Object.fromEntries(collaborative.networks.map((network) => [network.id, network.name])),
      })),
    },
    joined: { label: 'Joined', hint: 'Leave it empty for the first day of the collaborative.', control: 'short' },
    left: { label: 'First day it no longer took part', hint: 'Leave it empty while it takes part.', control: 'short' },
  }),
  rows: (collaborative, setup) =>
    collaborative.practices.map(({ ods, network, joined, left }) => ({
      part: ods,
      name: setup.practices.find((practice) => practice.ods === ods)?.name ?? ods,
      about: [ods, collaborative.networks.find(({ id }) => id === network)?.name, left && `until ${longDay(left)}`]
        .filter(Boolean)
        .join(', '),
      fields: asText({ network, joined, left }),
    })),
  entry: (fields, known) => ({
    ods: known ?? fields.ods?.toUpperCase(),
    ...boxesOf(fields, ['network', 'joined', 'left']),
  }),
});

const learningSets = inCollaborative({
  one: 'learning set',
  many: 'Learning sets',
  within: 'learningSets',
  boxes: () => ({
    day: { label: 'Day', hint: 'For instance 19 November 2026.', control: 'short' },
    starts: { label: 'Starts', hint: 'For instance 1 pm.', control: 'short' },
    ends: { label: 'Ends', control: 'short' },
    place: { label: 'Place', control: 'line' },
  }),
  rows: ({ learningSets: found }) =>
    found.map(({ number, day, starts, ends, place }) => ({
      part: number,
      name: `Learning set ${number}`,
      about: `${longDay(day)}, ${starts} to ${ends}, ${place}`,
      fields: { day, starts, ends, place },
    })),
  // A new one comes after the last: sets are numbered in the order of their days.
  entry: (fields, known, home) => ({
    number: known ?? (home?.learningSets.at(-1)?.number ?? 0) + 1,
    ...boxesOf(fields, ['day', 'starts', 'ends', 'place']),
  }),
});

/** Everything that is set up by a form, by the word in its address, in the order one needs it. */
export const nouns = {
  areas,
  collaboratives,
  networks,
  practices,
  'learning-sets': learningSets,
} as const satisfies Record<string, Noun>;
