import { type Role, roleScopes, roles, type Scope } from '../access/index.ts';
import { quote } from '../measuring/index.ts';
import { addMonths, firstDay } from '../time/index.ts';
import { daysOf } from './calendar.ts';
import { calendarProblems, calendarWarnings } from './calendar-form.ts';
import { isPracticeCode } from './organisations.ts';
import { indicatorProblems, sharedIndicators } from './setup-indicators.ts';
import type { Setup } from './setup-shape.ts';
import type { Located } from './setup-words.ts';

type Collaborative = Setup['collaboratives'][number];

/** What the parts of a document say of one another that cannot be. */
export function contradictions(setup: Setup): Located[] {
  return [
    ...repeats(setup),
    ...setup.measures.flatMap((measure, at) => versionsOutOfOrder(measure, ['measures', at])),
    ...setup.measures.flatMap((measure, at) => boxesWithoutLabel(measure, ['measures', at])),
    ...setup.measures.flatMap((measure, at) => indicatorProblems(measure, ['measures', at])),
    ...sharedIndicators(setup),
    ...setup.practices.flatMap((practice, at) => unknownArea(practice.area, setup, ['practices', at, 'area'])),
    ...setup.collaboratives.flatMap((collaborative, at) => [
      ...unknownArea(collaborative.area, setup, ['collaboratives', at, 'area']),
      ...unknownMeasures(collaborative, setup, at),
      ...enrolmentProblems(collaborative, at),
      ...setProblems(collaborative, at),
    ]),
    ...grantProblems(setup),
  ];
}

/** What is unusual but allowed. */
export function oddities(setup: Setup): Located[] {
  const listed = new Map(setup.practices.map((practice) => [practice.ods, practice]));
  const year = daysOf(setup.programme);
  const ends = addMonths(setup.programme.starts, setup.programme.months);
  return setup.collaboratives.flatMap((collaborative, at): Located[] => {
    const path = ['collaboratives', at];
    const found = calendarWarnings(collaborative.learningSets).map(({ says }) => says);
    if (firstDay(collaborative.starts) < year.from || addMonths(collaborative.starts, collaborative.months) > ends) {
      found.push("It runs outside the programme's own months.");
    }
    const unlisted = collaborative.practices.filter(({ ods }) => !listed.has(ods)).map(({ ods }) => ods);
    if (unlisted.length > 0) {
      found.push(
        `These practices are not in the file, so they must be in the practice list already: ${unlisted.join(', ')}.`,
      );
    }
    const balancing = setup.measures.some(
      ({ id, kind }) => kind === 'balancing' && collaborative.measures.includes(id),
    );
    if (!balancing) found.push('It has no balancing measure, so a harm elsewhere could go unseen.');
    return found.map((says) => ({ path, says }));
  });
}

function repeats(setup: Setup): Located[] {
  return [
    ...repeated(setup.areas, (area) => area.code, ['areas'], 'code'),
    ...repeated(setup.practices, (practice) => practice.ods, ['practices'], 'ods'),
    ...repeated(setup.measures, (measure) => measure.id, ['measures'], 'id'),
    ...repeated(setup.collaboratives, (collaborative) => collaborative.id, ['collaboratives'], 'id'),
    ...repeated(setup.people, (person) => person.email, ['people'], 'email'),
    ...setup.collaboratives.flatMap(({ practices }, at) =>
      repeated(practices, ({ ods }) => ods, ['collaboratives', at, 'practices'], 'ods'),
    ),
    ...repeatedNetworks(setup),
  ];
}

function repeated<T>(list: readonly T[], keyOf: (one: T) => string, path: Located['path'], field: string): Located[] {
  const keys = list.map(keyOf);
  return keys.flatMap((key, at) =>
    keys.indexOf(key) === at
      ? []
      : [{ path: [...path, at, field], says: `${key} stands here a second time. Keep one.` }],
  );
}

/** The id of a network is one of a kind in the whole programme, not only in its collaborative. */
function repeatedNetworks({ collaboratives }: Setup): Located[] {
  const seen = new Set<string>();
  return collaboratives.flatMap(({ networks }, at) =>
    networks.flatMap(({ id }, number) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          path: ['collaboratives', at, 'networks', number, 'id'],
          says: `${id} is a network already. Choose another id.`,
        },
      ];
    }),
  );
}

function versionsOutOfOrder({ definitions }: Setup['measures'][number], path: Located['path']): Located[] {
  return definitions.flatMap((definition, at): Located[] => {
    const before = definitions[at - 1];
    const here = [...path, 'definitions', at];
    if (before && (before.version >= definition.version || before.from >= definition.from)) {
      return [
        { path: here, says: 'Each definition has a higher version and a later first month than the one before it.' },
      ];
    }
    if (definition.unit === 'percent' && definition.target !== null && definition.target > 1) {
      return [
        {
          path: [...here, 'target'],
          says: 'A percentage has a target from 0 to 1, or from 0% to 100%: write 0.8 or 80%.',
        },
      ];
    }
    return [];
  });
}

/** Counts are typed into two boxes and stand in two columns: without a label nobody could tell which is which. */
function boxesWithoutLabel({ definitions }: Setup['measures'][number], path: Located['path']): Located[] {
  return definitions.flatMap((definition, at) =>
    (['numeratorLabel', 'denominatorLabel'] as const)
      .filter((label) => definition.form === 'counts' && definition[label] === '')
      .map((label) => ({
        path: [...path, 'definitions', at, label],
        says: 'Give the few words that stand over its box, such as "At target" or "Reviewed".',
      })),
  );
}

function unknownArea(area: string | null, { areas }: Setup, path: Located['path']): Located[] {
  if (area === null || areas.some(({ code }) => code === area)) return [];
  return [{ path, says: `There is no area ${area} in this file. Add it, or correct the code.` }];
}

function unknownMeasures({ measures }: Collaborative, setup: Setup, at: number): Located[] {
  const path = ['collaboratives', at, 'measures'];
  if (measures.length === 0) return [{ path, says: 'Name at least one measure. The first one leads.' }];
  return measures.flatMap((id, number) => {
    if (!setup.measures.some((measure) => measure.id === id)) {
      return [{ path: [...path, number], says: `There is no measure ${id} in this file. Add it, or correct the id.` }];
    }
    return measures.indexOf(id) === number
      ? []
      : [{ path: [...path, number], says: `${id} stands here a second time.` }];
  });
}

function enrolmentProblems({ practices, networks, starts, months }: Collaborative, at: number): Located[] {
  const first = daysOf({ starts, months }).from;
  return practices.flatMap(({ network, joined, left }, number): Located[] => {
    const path = ['collaboratives', at, 'practices', number];
    if (network !== null && !networks.some(({ id }) => id === network)) {
      return [{ path: [...path, 'network'], says: `This collaborative has no network ${network}.` }];
    }
    if (left !== null && left <= (joined ?? first)) {
      return [{ path: [...path, 'left'], says: 'It left before it joined. Correct one of the two dates.' }];
    }
    return [];
  });
}

function setProblems({ learningSets, starts, months }: Collaborative, at: number): Located[] {
  return [
    ...calendarProblems(learningSets, { starts, months }).map((problem) => ({
      path: ['collaboratives', at, 'learningSets', problem.at, problem.field],
      says: problem.says,
    })),
    ...learningSets.flatMap((set, number) =>
      set.starts < set.ends
        ? []
        : [{ path: ['collaboratives', at, 'learningSets', number, 'ends'], says: 'It ends before it starts.' }],
    ),
  ];
}

function grantProblems(setup: Setup): Located[] {
  return setup.people.flatMap((person, at) =>
    person.roles.flatMap(({ role, scope, scopeId, from, until }, number): Located[] => {
      const path = ['people', at, 'roles', number];
      const allowed: readonly Scope[] = roleScopes[role];
      if (!allowed.includes(scope)) return [{ path: [...path, 'scope'], says: scopeWords(role) }];
      if (!isPlace(setup, scope, scopeId)) {
        return [{ path: [...path, 'scopeId'], says: `There is no ${scope} called ${quote(scopeId)} in this file.` }];
      }
      if (until !== null && until <= from)
        return [{ path: [...path, 'until'], says: 'The role ends before it begins.' }];
      return [];
    }),
  );
}

function scopeWords(role: Role): string {
  return `The role ${roles[role]} is held over: ${roleScopes[role].join(' or ')}.`;
}

function isPlace(setup: Setup, scope: Scope, id: string): boolean {
  switch (scope) {
    case 'install':
      return id === 'install';
    case 'programme':
      return id === setup.programme.id;
    case 'area':
      return setup.areas.some(({ code }) => code === id);
    case 'collaborative':
      return setup.collaboratives.some((collaborative) => collaborative.id === id);
    case 'practice':
      return isPracticeCode(id);
  }
}
