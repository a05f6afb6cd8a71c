import type { Grant } from '@tandem/improvement/access';
import type { Day } from '@tandem/improvement/time';
import { chance, identity } from './chance.ts';
import { addressOf, newName } from './names.ts';
import { collaboratives } from './practices.ts';

/** Somebody of the demonstration. `about` is what their button on the sign-in page says beside name and role. */
type DemoPerson = { id: string; name: string; email: string; grants: readonly Grant[]; about: string | null };

/** Everybody, and who does what in the loading. */
export type People = {
  everybody: readonly DemoPerson[];
  administrator: DemoPerson;
  analyst: DemoPerson;
  nurse: DemoPerson;
  /** Who sends a practice's values and writes its tests, by the name of the practice. */
  managers: ReadonlyMap<string, DemoPerson>;
};

/** Where things stand: the code of a practice, the id of the programme, and the day roles begin. */
export type Places = { programme: string; codeOf: (practice: string) => string; from: Day };

const lanternfield = 'Lanternfield Surgery';
/** Practices whose managers are among the people one may sign in as, with their names. */
const namedManagers: Readonly<Record<string, string>> = {
  [lanternfield]: 'Priya Ashgrove',
  'Northlight Health Centre': 'Colm Featherby',
  'Rushlight Medical Centre': 'Safiya Wendover',
};

/** Eight local QI leads and how many practices each looks after, in the order of the collaboratives: 84 together. */
const localLeads = [
  { name: 'Marisol Quayle', practices: 8 },
  { name: 'Dr Kwabena Lisle', practices: 10 },
  { name: 'Heledd Arkwright-Sen', practices: 10 },
  { name: 'Dr Anjum Farrowdale', practices: 10 },
  { name: 'Lorna Tidmarsh', practices: 10 },
  { name: 'Dr Pelagia Stavrou-Finch', practices: 12 },
  { name: 'Desmond Okafor-Hale', practices: 12 },
  { name: 'Dr Bernard Holloway-Adeyinka', practices: 12 },
] as const;

/** The people of the demonstration; the same seed gives the same people. */
export function peopleOf(seed: string, places: Places): People {
  const { programme, codeOf, from } = places;
  const make = (name: string, grants: Omit<Grant, 'from' | 'until'>[], about: string | null = null): DemoPerson => ({
    id: identity(seed, 'person', name),
    name,
    email: addressOf(name),
    grants: grants.map((grant) => ({ ...grant, from, until: null })),
    about: about && about.charAt(0).toUpperCase() + about.slice(1),
  });
  const member = (practice: string) =>
    ({ role: 'practice_member', scope: 'practice', scopeId: codeOf(practice) }) as const;
  const over = (role: 'programme_lead' | 'analyst' | 'commissioner_viewer') =>
    ({ role, scope: 'programme', scopeId: programme }) as const;

  const managers = managersOf(seed, (practice, name) => make(name, [member(practice)], aboutManager(practice)));
  const manager = (practice: string) => known(managers.get(practice), practice);
  const leads = leadsOf((name, practices, about) =>
    make(
      name,
      practices.map((practice) => ({ role: 'local_lead', scope: 'practice', scopeId: codeOf(practice) })),
      about,
    ),
  );
  const administrator = make(
    'Owen Pettifer',
    [{ role: 'administrator', scope: 'install', scopeId: 'install' }],
    'people and settings, no data',
  );
  const analyst = make('Ruben Thackwell', [over('analyst')], 'sends the clinical dashboard');
  const nurse = make('Beatrix Oyelowe', [member(lanternfield)], 'practice nurse, Lanternfield Surgery');
  const collaborativeLead = make(
    'Dr Imogen Castellane',
    [{ role: 'collaborative_lead', scope: 'collaborative', scopeId: 'redbridge-blood-pressure' }],
    'Redbridge blood pressure collaborative',
  );
  const shown = [
    make('Hanif Merriweather', [over('programme_lead')], 'the whole programme'),
    collaborativeLead,
    ...leads.filter(({ about }) => about !== null),
    manager(lanternfield),
    make('Dr Tomasz Wilding', [member(lanternfield)], 'GP, Lanternfield Surgery'),
    nurse,
    make(
      'Dr Fenella Odell',
      [member('Saffron Weir Health Centre')],
      'GP, Saffron Weir Health Centre: silent for months',
    ),
    manager('Rushlight Medical Centre'),
    manager('Northlight Health Centre'),
    analyst,
    make('Delphine Harkaway', [{ role: 'commissioner_viewer', scope: 'area', scopeId: '08D' }], 'Haringey'),
    administrator,
  ];
  const hidden = [...leads, ...managers.values()].filter((person) => !shown.includes(person));
  return { everybody: [...shown, ...hidden], administrator, analyst, nurse, managers };
}

function aboutManager(practice: string): string | null {
  return practice in namedManagers ? `practice manager, ${practice}` : null;
}

function managersOf(seed: string, make: (practice: string, name: string) => DemoPerson): Map<string, DemoPerson> {
  const taken = new Set<string>();
  const draw = chance(seed, 'names of managers');
  const practices = collaboratives.flatMap((collaborative) => collaborative.practices);
  return new Map(
    practices.map((practice) => [practice, make(practice, namedManagers[practice] ?? newName(draw, taken))]),
  );
}

/** The caseloads follow the order of the collaboratives, so that neighbours share a lead; the first two leads may be signed in as. */
function leadsOf(make: (name: string, practices: readonly string[], about: string | null) => DemoPerson): DemoPerson[] {
  const practices = collaboratives.flatMap((collaborative) => collaborative.practices);
  let first = 0;
  return localLeads.map((lead) => {
    const own = practices.slice(first, first + lead.practices);
    first += lead.practices;
    const isShown = lead === localLeads[0] || lead === localLeads[7];
    return make(lead.name, own, isShown ? aboutLead(own) : null);
  });
}

function aboutLead(practices: readonly string[]): string {
  const homes = collaboratives.filter((collaborative) =>
    collaborative.practices.some((name) => practices.includes(name)),
  );
  return `${practices.length} practices, ${homes.map(({ name }) => name).join(' and ')}`;
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`${name} is not part of the demonstration`);
  return found;
}
