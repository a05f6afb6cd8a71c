import {
  coded,
  type DayTest,
  has,
  latest,
  m12,
  parameter,
  type Reading,
  type Rule,
  reject,
  select,
} from '../../index.ts';
import {
  type Adjustments,
  declinedCare,
  diagnosedLast3Months,
  diagnosedLast9Months,
  invitedSince,
  invitedTwice,
  registeredLast3Months,
  registeredLast9Months,
  unsuitable,
} from '../vocabulary/qof.ts';

/** The personalised care adjustments that all diabetes indicators of QOF share. */
const adjustments: Adjustments = {
  diagnosed: 'dm_cod',
  unsuitable: 'dmpcapu_cod',
  declined: 'dmpcadec_cod',
  invited: 'dminvite_cod',
  prefix: 'DM',
};
const diagnosed = coded(adjustments.diagnosed);

type Exceptions = {
  /** Exceptions of the indicator itself that stand before the general one of unsuitable care. */
  clinical?: readonly Rule[];
  /** What was declined, before the general choice not to receive care. */
  declined?: readonly Rule[];
  /** Fields that stand between the choice not to receive care and the invitations. */
  service?: readonly Rule[];
};

/** A process: something done. Two invitations except, and three months after diagnosis or registration. */
export const process = (
  success: Rule,
  { clinical = [], declined = [], service = [] }: Exceptions = {},
): readonly Rule[] => [
  success,
  ...clinical,
  unsuitable(adjustments),
  ...declined,
  declinedCare(adjustments),
  ...service,
  invitedTwice(adjustments),
  diagnosedLast3Months(diagnosed),
  registeredLast3Months,
];

/** An outcome: the last reading meets a target. Only invitations after that reading except, and nine months. */
export const outcome = (
  reading: Reading,
  target: DayTest,
  words: { reason: string; says: string; invite: string },
  { clinical = [], declined = [] }: Exceptions,
): readonly Rule[] => [
  select(words.reason, words.says, latest(reading, target, m12)),
  ...clinical,
  unsuitable(adjustments),
  ...declined,
  declinedCare(adjustments),
  invitedSince(adjustments, reading, words.invite),
  diagnosedLast9Months(diagnosed),
  registeredLast9Months,
];

/** An exception that expires after 12 months. */
export const expiring = (reason: string, says: string, ...lists: string[]): Rule =>
  reject(reason, `${says} (last 12 months)`, has(coded(...lists), m12));
/** An exception that holds for good. */
export const persisting = (reason: string, says: string, ...lists: string[]): Rule =>
  reject(reason, `${says} (at any time)`, has(coded(...lists)));

export const bloodTestDeclined = expiring('BLDTESTDEC', 'declined the blood test', 'bldtestdec_cod');

export const rulesOf = (tags: string) => `NHS England, QOF business rules ${tags}`;

/** What the indicators of 2012 to 2019 share: their rules were not read, so their exceptions are those of later ones. */
export const olderExceptions = parameter(
  'exceptions',
  1,
  '1: as in the later indicators of the same kind',
  'the business rules before v44 were not available',
);
