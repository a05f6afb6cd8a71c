import {
  coded,
  first,
  has,
  invited,
  m3,
  m9,
  m12,
  type Reading,
  type Records,
  type Rule,
  readings,
  registered,
  reject,
} from '../../index.ts';

/** The lists of personalised care adjustments that the cascade of a register asks for. */
type Care<Lists> = {
  diagnosed: Lists;
  unsuitable: Lists;
  declined: Lists;
  invited: Lists;
  /** How the official fields begin, for instance `HYP` in `HYPPCADEC`. */
  prefix: string;
};
type Lists = string | readonly string[];
/** Those of one disease. */
export type Adjustments = Care<string>;
/** Those of a register that is made of several diseases: the codes of each count. */
export type JointAdjustments = Care<Lists>;

const entries = (lists: Lists): Records => coded(...[lists].flat());

/** The first diagnosis of the disease. */
export const diagnosisOf = ({ diagnosed }: JointAdjustments): Records => entries(diagnosed);

/** Care was found unsuitable for the person, in the last 12 months. */
export const unsuitable = ({ prefix, unsuitable }: JointAdjustments): Rule =>
  reject(
    `${prefix}PCAPU`,
    'care of this kind is unsuitable for the person (last 12 months)',
    has(entries(unsuitable), m12),
  );

/** The person chose not to receive this care, in the last 12 months. */
export const declinedCare = ({ prefix, declined }: JointAdjustments): Rule =>
  reject(`${prefix}PCADEC`, 'the person chose not to receive this care (last 12 months)', has(entries(declined), m12));

/** Two invitations without a process done. */
export const invitedTwice = ({ prefix, invited: list }: JointAdjustments): Rule =>
  reject(`${prefix}INVITE`, 'two invitations at least 7 days apart (last 12 months)', invited(entries(list), null));

/** Two invitations, both after the last reading, or no reading at all. */
export const invitedSince = (
  { prefix, invited: list }: JointAdjustments,
  reading: Reading,
  reason = `${prefix}INVITE`,
): Rule =>
  reject(
    reason,
    'two invitations at least 7 days apart, both after the last reading (last 12 months)',
    invited(entries(list), readings(reading)),
  );

const newlyDiagnosed = (reason: string, window: typeof m9, says: string) => (diagnosed: Records) =>
  reject(reason, says, first(diagnosed, window));

/** Outcomes leave nine months after diagnosis or registration, processes three. */
export const diagnosedLast9Months = newlyDiagnosed('DIAG1_DT9M', m9, 'first diagnosed in the last 9 months');
export const diagnosedLast3Months = newlyDiagnosed('DIAG1_DAT', m3, 'first diagnosed in the last 3 months');
export const registeredLast9Months = reject('REG1_DAT9', 'registered in the last 9 months', registered(m9));
export const registeredLast3Months = reject('REG1_DAT3', 'registered in the last 3 months', registered(m3));
