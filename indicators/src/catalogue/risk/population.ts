import {
  age,
  all,
  any,
  coded,
  has,
  indicator,
  not,
  type Priority,
  type Rule,
  register,
  type Series,
  select,
  version,
} from '../../index.ts';
import { coronaryDisease, peripheralDisease, strokeOrTia } from '../vocabulary/cardiovascular.ts';
import {
  atrialFibrillation,
  diabetesAnyAge,
  heartFailure,
  hypertension,
  kidneyDiseaseAnyAge,
} from '../vocabulary/registers.ts';

/** On one of these registers a person is found by the reviews of that register. */
const known = any(
  atrialFibrillation.when,
  kidneyDiseaseAnyAge.when,
  coronaryDisease.when,
  hypertension.when,
  heartFailure.when,
  strokeOrTia.when,
  peripheralDisease.when,
  has(coded('nafld_cod')),
  diabetesAnyAge.when,
);

/** Whom case finding looks at: adults on none of those registers. */
export const unknown = register(
  'casefind.18',
  'from age 18, on none of the registers whose reviews would find it',
  all(age.atLeast(18), not(known)),
);

/**
 * Groups as rules: whoever is in one is selected by it, so that every group is counted by its reason, on every engine, and put to
 * worked patients. `2a` is the reason `GROUP_2A`, `no reading` is `GROUP_NO_READING`.
 */
const asRules = (groups: readonly Priority[]): readonly Rule[] =>
  groups.map(({ id, says, when }) => select(reasonOf(id), says, when));

function reasonOf(id: string): string {
  return /^[A-Z]/.test(id) ? id : `GROUP_${id.toUpperCase().replaceAll(' ', '_')}`;
}

type Parts = Pick<Series, 'title' | 'short' | 'why'> &
  Partial<Pick<Series, 'actions'>> &
  Pick<Parameters<typeof version>[1], 'over' | 'parameters' | 'unconfirmed'> & { groups: readonly Priority[] };

/** People by how soon somebody has to see to them; fewer is better. */
export function grouped(id: string, { groups, over, parameters = [], unconfirmed = [], ...words }: Parts): Series {
  return indicator(id, {
    family: 'risk',
    direction: 'lower',
    ...words,
    priorities: groups,
    versions: [
      version(`${id}.1`, {
        from: '2004-04-01',
        source: "North Central London's long-term conditions scheme, with the gaps at its edges closed",
        evidence: 'B',
        parameters,
        unconfirmed,
        over,
        rules: asRules(groups),
      }),
    ],
  });
}
