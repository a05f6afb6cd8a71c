import type { z } from 'zod';
import type { Grant, Person } from '../access/index.ts';
import type { Measure } from '../measuring/index.ts';
import { fine, type Outcome, type Problem, problems } from '../outcome.ts';
import { daysOf } from './calendar.ts';
import type { AreaSpell } from './membership.ts';
import type { Area, Collaborative, LearningSet, Network, Practice, Programme, Team } from './programme.ts';
import { contradictions, oddities } from './setup-checks.ts';
import { type Setup, setupShape } from './setup-shape.ts';
import { type Located, placeInWords } from './setup-words.ts';

/** A programme file that holds together, and what is unusual about it but allowed. */
export type SetupReading = { setup: Setup; warnings: readonly Problem[] };

/**
 * Reads a whole programme file, already parsed as JSON. All problems come at once; the field is the path into the file
 * (`collaboratives.2.area`) and the sentence names the place in words.
 */
export function readSetup(json: unknown): Outcome<SetupReading> {
  const read = examine(json);
  if (read.ok) return fine({ setup: read.setup, warnings: oddities(read.setup).map((one) => inWords(one, json)) });
  return problems(...read.found.map((one) => inWords(one, json)));
}

/** The lists of a programme file, to which the forms of an empty install add one entry at a time. */
export type SetupList = Exclude<keyof Setup, 'programme'>;

/**
 * The setup with one more entry, or with the entry at a place changed, checked against all the rest. Problems of the
 * entry are named by its own fields (`area`), as its form has them.
 * @param entry what the form said: text by field; a list may be text with an entry a line
 */
export function withEntry(
  setup: Setup,
  list: SetupList,
  entry: unknown,
  at: number = setup[list].length,
): Outcome<SetupReading> {
  const json = { ...setup, [list]: [...setup[list].slice(0, at), entry, ...setup[list].slice(at + 1)] };
  const read = examine(json);
  if (read.ok) return fine({ setup: read.setup, warnings: oddities(read.setup).map((one) => inWords(one, json)) });
  return problems(
    ...read.found.map((one) => {
      const own = one.path[0] === list && one.path[1] === at;
      return own ? { field: one.path.slice(2).join('.'), says: one.says } : inWords(one, json);
    }),
  );
}

type Examined = { ok: true; setup: Setup } | { ok: false; found: readonly Located[] };

function examine(json: unknown): Examined {
  const parsed = setupShape.safeParse(json);
  if (!parsed.success) return { ok: false, found: parsed.error.issues.map(located) };
  const found = contradictions(parsed.data);
  return found.length > 0 ? { ok: false, found } : { ok: true, setup: parsed.data };
}

function located(issue: z.core.$ZodIssue): Located {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path, says: `Nothing here is called ${issue.keys.join(' or ')}. Correct the name or leave it out.` };
    case 'invalid_type':
      return { path, says: `Write ${issue.expected === 'array' ? 'a list here' : 'a group of named values here'}.` };
    default:
      return { path, says: issue.message };
  }
}

function inWords({ path, says }: Located, json: unknown): Problem {
  const place = placeInWords(path, json);
  return { field: path.join('.'), says: place === '' ? says : `${place}: ${says}` };
}

/** Everything a programme file brings, as the store keeps it. */
export type Foundation = {
  programme: Programme;
  areas: readonly Area[];
  practices: readonly Practice[];
  areaSpells: readonly AreaSpell[];
  measures: readonly Measure[];
  collaboratives: readonly Collaborative[];
  networks: readonly Network[];
  teams: readonly Team[];
  learningSets: readonly LearningSet[];
  people: readonly Omit<Person, 'id'>[];
};

/** The parts of a setup. Ids are made from the file's own, so that the same file twice brings the same things. */
export function foundationOf({ programme, areas, practices, measures, collaboratives, people }: Setup): Foundation {
  return {
    programme,
    areas,
    practices: practices.map(({ area, areaFrom, ...practice }) => practice),
    areaSpells: practices.flatMap(({ ods, opened, area, areaFrom }) => {
      const from = areaFrom ?? opened ?? daysOf(programme).from;
      return area === null ? [] : [{ practice: ods, area, from, until: null }];
    }),
    measures,
    collaboratives: collaboratives.map(({ networks, practices, learningSets, ...collaborative }) => ({
      ...collaborative,
      programme: programme.id,
    })),
    networks: collaboratives.flatMap(({ id, networks }) =>
      networks.map((network) => ({ ...network, collaborative: id })),
    ),
    teams: collaboratives.flatMap(teamsOf),
    learningSets: collaboratives.flatMap(({ id, learningSets }) =>
      learningSets.map((set) => ({ ...set, id: `${id}-set-${set.number}`, collaborative: id })),
    ),
    people: people.map(({ name, email, roles }) => ({ name, email, grants: roles satisfies Grant[] })),
  };
}

function teamsOf(collaborative: Setup['collaboratives'][number]): Team[] {
  const { from } = daysOf(collaborative);
  return collaborative.practices.map(({ ods, network, joined, left }) => ({
    id: `${collaborative.id}-${ods.toLowerCase()}`,
    collaborative: collaborative.id,
    practice: ods,
    network,
    joined: joined ?? from,
    left,
  }));
}
