import { indicator, type Rule, readings, type Series, type Version, version } from '../../index.ts';
import { hypertensionPriorities } from '../hypertension/priorities.ts';
import { bloodPressure, pressureAtMost } from '../vocabulary/blood-pressure.ts';
import { coronaryDisease, coronaryOrStroke, strokeOrTia } from '../vocabulary/cardiovascular.ts';
import {
  frailtyExcluded,
  frailtyFromScore,
  homeLower,
  olderThan,
  pressureActions,
  pressureCascade,
  youngerThan,
} from '../vocabulary/pressure-target.ts';
import type { JointAdjustments } from '../vocabulary/qof.ts';

const coronary: JointAdjustments = {
  diagnosed: 'chd_cod',
  unsuitable: 'chdpcapu_cod',
  declined: 'chdpcadec_cod',
  invited: 'chdinvite_cod',
  prefix: 'CHD',
};
const stroke: JointAdjustments = {
  diagnosed: ['strk_cod', 'tia_cod'],
  unsuitable: 'stiapcapu_cod',
  declined: 'stiapcadec_cod',
  invited: 'stiainvite_cod',
  prefix: 'STIA',
};
/** From 2026/27 one register of both; whoever is excepted by the codes of either is excepted. */
const vascular: JointAdjustments = {
  diagnosed: ['chd_cod', 'strk_cod', 'tia_cod'],
  unsuitable: ['chdpcapu_cod', 'stiapcapu_cod'],
  declined: ['chdpcadec_cod', 'stiapcadec_cod'],
  invited: ['chdinvite_cod', 'stiainvite_cod'],
  prefix: 'CD',
};
const listNames = 'the names of the lists of exceptions are recalled';

type Target = { over: Version['over']; adjustments: JointAdjustments; age: Rule; limit: number };
const rulesOf = ({ adjustments, age, limit }: Target, ...more: Rule[]): readonly Rule[] => [
  age,
  ...more,
  ...pressureCascade(adjustments, bloodPressure, pressureAtMost(limit, 90)),
];

/** The target of one disease and age from April 2023 to March 2026. */
const apart = (id: string, target: Target): Version =>
  version(id, {
    from: '2023-04-01',
    to: '2026-03-31',
    source: 'NHS England, QOF business rules v48 to v50; the order of its rules inferred from HYP008',
    evidence: 'B',
    parameters: [homeLower],
    unconfirmed: [listNames],
    over: target.over,
    rules: rulesOf(target),
    monthly: [readings(bloodPressure)],
  });

/** The target of both diseases from April 2026: frail people are in neither indicator. */
const together = (id: string, target: Target): Version =>
  version(id, {
    from: '2026-04-01',
    source: 'NHS England, QOF business rules v51, as two secondary readings have it',
    evidence: 'B',
    parameters: [homeLower, frailtyFromScore],
    unconfirmed: [listNames],
    over: target.over,
    rules: rulesOf(target, frailtyExcluded),
    monthly: [readings(bloodPressure)],
  });

const series = (id: string, about: string, ageSaid: string, limit: number, versions: readonly Version[]): Series =>
  indicator(id, {
    family: 'cardiovascular',
    title: `${about}, ${ageSaid}: last blood pressure ${limit}/90 or below (home ${limit - 5}/85)`,
    short: `${about}: BP to target, ${ageSaid}`,
    direction: 'higher',
    why: 'After a heart attack or a stroke, blood pressure at target is what best prevents the next.',
    priorities: hypertensionPriorities,
    actions: pressureActions,
    versions,
  });

const young = { age: olderThan(79), limit: 140 } as const;
const old = { age: youngerThan(80), limit: 150 } as const;
const chd = { over: coronaryDisease, adjustments: coronary } as const;
const stia = { over: strokeOrTia, adjustments: stroke } as const;
const both = { over: coronaryOrStroke, adjustments: vascular } as const;

export const vascularPressure: readonly Series[] = [
  series('chd.bp.le79', 'Coronary heart disease', '79 or under', 140, [apart('CHD015', { ...chd, ...young })]),
  series('chd.bp.ge80', 'Coronary heart disease', '80 or over', 150, [apart('CHD016', { ...chd, ...old })]),
  series('stia.bp.le79', 'Stroke or TIA', '79 or under', 140, [apart('STIA014', { ...stia, ...young })]),
  series('stia.bp.ge80', 'Stroke or TIA', '80 or over', 150, [apart('STIA015', { ...stia, ...old })]),
  series('cd.bp.le79', 'Coronary disease, stroke or TIA', '79 or under', 140, [
    together('CD001', { ...both, ...young }),
  ]),
  series('cd.bp.ge80', 'Coronary disease, stroke or TIA', '80 or over', 150, [together('CD002', { ...both, ...old })]),
];
