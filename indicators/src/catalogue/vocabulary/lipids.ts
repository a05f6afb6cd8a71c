import {
  type Amount,
  all,
  any,
  atLeast,
  atMost,
  both,
  coded,
  divided,
  either,
  firstKnown,
  has,
  issued,
  known,
  latest,
  latestOf,
  less,
  m12,
  measured,
  minus,
  months,
  more,
  not,
  part,
  reading,
  rounded,
  type Test,
  times,
  treated,
  unless,
  type Window,
} from '../../index.ts';

export const statin = issued('drug_statin');
const others = ['bempedoic', 'ezetimibe', 'icosapent', 'inclisiran', 'pcsk9'] as const;
const otherLists = others.map((name) => `drug_${name}`);
/** Bempedoic acid, ezetimibe, icosapent ethyl, inclisiran and the PCSK9 inhibitors. */
export const otherLipidTherapy = issued(...otherLists);
export const lipidTherapy = issued('drug_statin', ...otherLists);

/** Believed values in mmol/L. */
const ldl = part('ldlcchol_cod', [0.1, 20]);
const nonHdl = part('nonhdlcchol_cod', [0.1, 20]);

/** LDL and non-HDL cholesterol as the laboratory reported them, of one day: what QOF and CVDPREVENT look at. */
export const reportedLipids = reading('LDL or non-HDL cholesterol', { ldl, nonHdl }, ['ldl'], ['nonHdl']);

/** The same, with non-HDL worked out as total less HDL of the same day where it was not reported. */
export const lipidProfile = reading(
  'lipid profile',
  { ldl, nonHdl, total: part('chol2_cod', [0.5, 20]), hdl: part('hdlcchol_cod', [0.1, 10]) },
  ['ldl'],
  ['nonHdl'],
  ['total', 'hdl'],
);
/** The same, and beside it what was known last before the first medicine against cholesterol. */
const before = { beforeFirst: issued('drug_statin', 'drug_statin_high', ...otherLists) };
export const treatedLipids = reading(
  'lipid profile, and that before treatment',
  {
    ...lipidProfile.parts,
    nonHdlBeforeTreatment: part('nonhdlcchol_cod', [0.1, 20], before),
    totalBeforeTreatment: part('chol2_cod', [0.5, 20], before),
    hdlBeforeTreatment: part('hdlcchol_cod', [0.1, 10], before),
  },
  ['nonHdl'],
  ['total', 'hdl'],
);

/** A difference of decimals is brought back to hundredths: 4.4 less 1.8 is 2.6 and not 2.600…0005. */
const hundredths = (amount: Amount): Amount => divided(rounded(times(amount, 100)), 100);
export const nonHdlCholesterol = firstKnown('nonHdl', hundredths(minus('total', 'hdl')));
const nonHdlBefore = firstKnown(
  'nonHdlBeforeTreatment',
  hundredths(minus('totalBeforeTreatment', 'hdlBeforeTreatment')),
);
/** Less than three fifths of what it was is a fall of more than 40 %; in whole numbers, so that a fall of just 40 % is none. */
export const fellBy40 = less(rounded(times(nonHdlCholesterol, 500)), rounded(times(nonHdlBefore, 300)));
export const canBeCompared = both(more(nonHdlCholesterol, 0), more(nonHdlBefore, 0));

/** LDL of Friedewald's formula, in mmol/L, where it holds: triglycerides below 4.5. No indicator takes it for a reported one. */
export const friedewaldReading = reading(
  'lipid profile with triglycerides',
  {
    total: part('chol2_cod', [0.5, 20]),
    hdl: part('hdlcchol_cod', [0.1, 10]),
    triglycerides: part('trigly_cod', [0.1, 50]),
  },
  ['total', 'hdl', 'triglycerides'],
);
export const friedewaldHolds = less('triglycerides', 4.5);
export const friedewald = hundredths(minus(minus('total', 'hdl'), divided('triglycerides', 2.2)));

/** Since 2024/25: LDL 2.0 or below; where LDL is not there on that day, non-HDL 2.6 or below. */
export const lipidsAtTarget = either(atMost('ldl', 2), both(unless(known('ldl')), atMost('nonHdl', 2.6)));
export const profileAtTarget = either(atMost('ldl', 2), both(unless(known('ldl')), atMost(nonHdlCholesterol, 2.6)));
/** In 2023/24: non-HDL below 2.5; where it is not there on that day, LDL below 1.8. */
export const lipidsAtOldTarget = either(less('nonHdl', 2.5), both(unless(known('nonHdl')), less('ldl', 1.8)));

/** Days on which cholesterol was tested, whatever the value. */
export const cholesterolTested = coded('chol2_cod', 'ldlcchol_cod', 'nonhdlcchol_cod', 'hdlcchol_cod');

export const onStatin = has(statin, treated);
export const onLipidTherapy = (window: Window = treated): Test => has(lipidTherapy, window);

/** Not tolerated ever, declined in 12 months, or contraindicated (for good, or in 12 months). */
export const statinUnsuitable = any(
  has(coded('statintol_cod', 'xstat_cod')),
  has(coded('statindec_cod', 'txstat_cod'), m12),
);
/** The second road to success: a statin will not do, and another medicine is issued. */
export const otherTherapyInstead = all(statinUnsuitable, has(otherLipidTherapy, treated));

/** Each of the other medicines has a reason against it: an allergy or a reaction ever; contraindicated, not indicated or declined in 12 months. */
const clusters = ['bempacid', 'ezetimibe', 'icosapent', 'inclisiran', 'pcsk9i'] as const;
export const everyOtherTherapyUnsuitable = all(
  ...clusters.map((name) =>
    any(
      has(coded(`${name}all_cod`, `${name}adv_cod`)),
      has(coded(`${name}con_cod`, `${name}nind_cod`, `${name}dec_cod`), m12),
    ),
  ),
);

/**
 * High intensity as NICE NG238 has it: atorvastatin from 20 mg, rosuvastatin from 10 mg, simvastatin 80 mg. The list of
 * high-intensity products goes by dose. The latest issue decides; of two on one day the stronger.
 */
const byDose = { lower: statin, high: issued('drug_statin_high') };
export const onHighIntensity = latestOf(byDose, ['high'], treated);
export const onLowerIntensity = all(any(onStatin, has(byDose.high, treated)), not(onHighIntensity));

/** The recorded QRISK, in per cent. */
export const recordedRisk = measured('recorded QRISK', 'qrisk_cod', [0, 100]);
/** The latest of the last five years. */
export const riskFrom = (percent: number): Test => latest(recordedRisk, atLeast('value', percent), months(60));
