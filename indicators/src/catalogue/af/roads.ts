import { all, not, type Rule, select } from '../../index.ts';
import { mechanicalValve, onDoac, onVitaminKAntagonist, reasonForVitaminK } from '../vocabulary/anticoagulants.ts';

const noValve = not(mechanicalValve);

/** A DOAC, or a vitamin K antagonist for a reason; with a mechanical valve a vitamin K antagonist and nothing else. */
export const rightAnticoagulant: readonly Rule[] = [
  select('DOAC', 'no mechanical valve and a DOAC issued in the last 6 months', all(noValve, onDoac)),
  select(
    'VITK_REASON',
    'no mechanical valve, and a vitamin K antagonist issued in the last 6 months for a reason: DOAC declined (12 months) or contraindicated, antiphospholipid syndrome, or DOAC not indicated (12 months) with a time in range of 65 % or more (6 months)',
    all(noValve, onVitaminKAntagonist, reasonForVitaminK),
  ),
  select(
    'VITK_VALVE',
    'a mechanical valve and a vitamin K antagonist issued in the last 6 months',
    all(mechanicalValve, onVitaminKAntagonist),
  ),
];
