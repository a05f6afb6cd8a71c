import { atLeast, atMost, both, type DayTest, either, less, more, part, reading } from '../../index.ts';

/** Believed: systolic 50 to 300, diastolic 20 to 200 mmHg (NHSDigital/cvd-prevent-tool takes from 50 and 20). */
const systolic = (list: string) => part(list, [50, 300]);
const diastolic = (list: string) => part(list, [20, 200]);

/**
 * One blood pressure a day: the lowest systolic and the lowest diastolic of each setting, paired independently. One value
 * alone is no reading. Night averages, targets and other pressures are in none of the lists.
 */
export const bloodPressure = reading(
  'blood pressure',
  {
    clinicSystolic: systolic('sbp_clinic'),
    clinicDiastolic: diastolic('dbp_clinic'),
    homeSystolic: systolic('sbp_home'),
    homeDiastolic: diastolic('dbp_home'),
    ambulatorySystolic: systolic('sbp_abpm'),
    ambulatoryDiastolic: diastolic('dbp_abpm'),
  },
  ['clinicSystolic', 'clinicDiastolic'],
  ['homeSystolic', 'homeDiastolic'],
  ['ambulatorySystolic', 'ambulatoryDiastolic'],
);

type Limit = readonly [number, number];
type Within = (left: string, right: number) => DayTest;

const inSetting = (setting: string, is: Within, [high, low]: Limit) =>
  both(is(`${setting}Systolic`, high), is(`${setting}Diastolic`, low));

/** Home and ambulatory limits are 5 mmHg lower. */
const lower = ([high, low]: Limit): Limit => [high - 5, low - 5];

const settings = (is: Within, limit: Limit) =>
  either(
    inSetting('clinic', is, limit),
    inSetting('home', is, lower(limit)),
    inSetting('ambulatory', is, lower(limit)),
  );

/** At or below the limit in any setting of the day, 5 mmHg less at home: QOF, CVDPREVENT, NDA. */
export const pressureAtMost = (high: number, low: number): DayTest => settings(atMost, [high, low]);
/** Below the limit: NICE. */
export const pressureBelow = (high: number, low: number): DayTest => settings(less, [high, low]);

/** Clinic readings alone: QOF before April 2023, which knew no others. */
export const clinicPressure = reading(
  'clinic blood pressure',
  { systolic: systolic('sbp_clinic'), diastolic: diastolic('dbp_clinic') },
  ['systolic', 'diastolic'],
);
export const clinicAtMost = (high: number, low: number): DayTest =>
  both(atMost('systolic', high), atMost('diastolic', low));

/** Either value above its limit, in any setting of the day: for finding people, not for counting success. */
export const pressureAbove = (clinic: Limit, home: Limit = lower(clinic)): DayTest => outOf(more, clinic, home);
export const pressureFrom = (clinic: Limit, home: Limit = lower(clinic)): DayTest => outOf(atLeast, clinic, home);

function outOf(is: Within, clinic: Limit, home: Limit): DayTest {
  const limits = { clinic, home, ambulatory: home };
  return either(
    ...Object.entries(limits).flatMap(([setting, [high, low]]) => [
      is(`${setting}Systolic`, high),
      is(`${setting}Diastolic`, low),
    ]),
  );
}
