import {
  action,
  all,
  any,
  coded,
  has,
  indicator,
  m12,
  not,
  parameter,
  type Records,
  type Register,
  type Rule,
  reject,
  type Series,
  select,
  version,
} from '../../index.ts';
import { anticoagulant, antiplatelet } from '../vocabulary/anticoagulants.ts';
import { coronaryDisease, ischaemicStrokeOrTia } from '../vocabulary/cardiovascular.ts';
import {
  type Adjustments,
  declinedCare,
  diagnosedLast3Months,
  invitedTwice,
  registeredLast3Months,
  unsuitable,
} from '../vocabulary/qof.ts';

/** Of each medicine, a contraindication for good or one of the last 12 months. */
const neither = (name: string) => any(has(coded(`x${name}_cod`)), has(coded(`tx${name}_cod`), m12));
const noneSuitable = reject(
  'ANTITHRCON',
  'aspirin, clopidogrel, dipyridamole and anticoagulants are all contraindicated',
  all(...['sal', 'clo', 'dipy', 'oranticoaggencon'].map(neither)),
);
const treated = any(has(antiplatelet, m12), has(anticoagulant, m12));

const cascade = (adjustments: Adjustments, diagnosis: Records): readonly Rule[] => [
  select('ANTITHROMBOTIC', 'aspirin, another antiplatelet or an anticoagulant issued in the last 12 months', treated),
  noneSuitable,
  unsuitable(adjustments),
  declinedCare(adjustments),
  invitedTwice(adjustments),
  diagnosedLast3Months(diagnosis),
  registeredLast3Months,
];

type Words = Pick<Series, 'title' | 'short'>;
type Disease = { definition: string; over: Register; adjustments: Adjustments; diagnosis: Records };

const antithrombotic = (id: string, words: Words, { definition, over, adjustments, diagnosis }: Disease): Series =>
  indicator(id, {
    family: 'lipids',
    ...words,
    direction: 'higher',
    why: 'After a heart attack or a stroke an antiplatelet prevents one in five of the next ones.',
    actions: [action('Offer an antiplatelet: none, and no anticoagulant, issued in the last 12 months', not(treated))],
    versions: [
      version(definition, {
        from: '2013-04-01',
        source: 'NHS England, QOF business rules to v51; order and lists of the exceptions recalled',
        evidence: 'M',
        parameters: [
          parameter(
            'contraindications',
            4,
            'medicines that must all be contraindicated',
            'the combination that counts as an exception was not read',
          ),
        ],
        over,
        rules: cascade(adjustments, diagnosis),
      }),
    ],
  });

export const antithrombotics = [
  antithrombotic(
    'chd.antithrombotic',
    {
      title: 'Coronary heart disease: aspirin, another antiplatelet or an anticoagulant in 12 months',
      short: 'CHD, antithrombotic',
    },
    {
      definition: 'CHD005',
      over: coronaryDisease,
      adjustments: {
        diagnosed: 'chd_cod',
        unsuitable: 'chdpcapu_cod',
        declined: 'chdpcadec_cod',
        invited: 'chdinvite_cod',
        prefix: 'CHD',
      },
      diagnosis: coded('chd_cod'),
    },
  ),
  antithrombotic(
    'stia.antithrombotic',
    {
      title: 'Stroke without bleeding, or TIA: an antiplatelet or an anticoagulant in 12 months',
      short: 'Stroke, antithrombotic',
    },
    {
      definition: 'STIA007',
      over: ischaemicStrokeOrTia,
      adjustments: {
        diagnosed: 'strk_cod',
        unsuitable: 'stiapcapu_cod',
        declined: 'stiapcadec_cod',
        invited: 'stiainvite_cod',
        prefix: 'STIA',
      },
      diagnosis: coded('ostr_cod', 'tia_cod'),
    },
  ),
];
