import { type Deck, deck } from '../../index.ts';

/** What many indicators of atrial fibrillation share, put to each of them: the register, the medicines, the reasons. */
const medicines = ['drug_doac', 'drug_warfarin', 'drug_vka_other'] as const;
const coumarins = ['drug_warfarin', 'drug_vka_other'] as const;

const from18 = `
case 18 on the last day of the month
  born 2007-03-31
  2020-01-01 afib_cod, chadvasc_cod 2
  at 2025-02: not on register
  at 2025-03: failed`;
const onRegister = `
case never diagnosed
  2020-01-01 chadvasc_cod 2
  2025-01-01 issued drug_doac, issued drug_aspirin
  at 2025-03: not on register

case resolved
  2010-01-01 afib_cod
  2020-01-01 afibres_cod, chadvasc_cod 2
  2025-01-01 issued drug_doac, issued drug_aspirin
  at 2025-03: not on register

case a score of exactly 2, long ago
  2010-01-01 afib_cod, chadvasc_cod 2
  2025-01-01 issued drug_vka_other
  at 2025-03: REACHED`;
const noScore = `
case no score and none of its points
  1999-01-01 afib_cod
  2025-01-01 issued drug_doac, issued drug_aspirin
  at 2025-03: not on register`;
const reached = (state: string) => onRegister.replace('REACHED', state);

/** A recorded score comes before the computed one, however old it is. */
const recordedFirst = (state: string) => `
case recorded at 1 long ago, and the record adds up to more
  born 1940-01-01
  2010-01-01 afib_cod, chadvasc_cod 1
  2025-01-01 issued drug_doac
  at 2025-03: not on register

case recorded at 2 long ago, a man of 64 with nothing else
  sex M
  2010-01-01 afib_cod, chadvasc_cod 2
  2025-01-01 issued drug_doac
  at 2025-03: ${state}

case never scored, a man of 64 with nothing else
  sex M
  2010-01-01 afib_cod
  2025-01-01 issued drug_doac
  at 2025-03: not on register`;

/** Each medicine on the first day of the six months and a day before. */
const windows = (lists: readonly string[], before: string, then: string, after: string) =>
  lists.map(
    (list) => `
case ${list} on the first day of the six months
  2010-01-01 afib_cod, chadvasc_cod 2${before}
  2024-10-01 issued ${list}
  at 2025-03: ${then}
  at 2025-04: ${after}

case ${list} a day before the six months
  2010-01-01 afib_cod, chadvasc_cod 2${before}
  2024-09-30 issued ${list}
  at 2025-03: ${after}`,
  );

/** Each reason for a vitamin K antagonist, and how long it holds; `passing` are lists of those that hold for twelve months. */
const reasons = (...passing: readonly string[]) => [
  ...['doaccon_cod', 'antiphosynd_cod'].map(
    (list) => `
case warfarin and ${list} of long ago
  2001-01-01 ${list}
  2010-01-01 afib_cod, chadvasc_cod 2
  2025-01-01 issued drug_warfarin
  at 2025-03: success VITK_REASON`,
  ),
  ...passing.map(
    (list) => `
case warfarin and ${list} on the first day of the twelve months
  2010-01-01 afib_cod, chadvasc_cod 2
  2024-04-01 ${list}
  2025-01-01 issued drug_warfarin
  at 2025-03: success VITK_REASON
  at 2025-04: failed

case warfarin and ${list} a day before the twelve months
  2010-01-01 afib_cod, chadvasc_cod 2
  2024-03-31 ${list}
  2025-01-01 issued drug_warfarin
  at 2025-03: failed`,
  ),
  `
case a reason and nothing issued
  2001-01-01 doaccon_cod
  2010-01-01 afib_cod, chadvasc_cod 2
  at 2025-03: failed`,
];
const doacFirst = (theseReasons: readonly string[]) => [
  reached('failed'),
  noScore,
  ...windows(['drug_doac'], '', 'success DOAC', 'failed'),
  ...windows(coumarins, ', doaccon_cod', 'success VITK_REASON', 'failed'),
  ...theseReasons,
];

const edges = (series: string, ...cases: readonly (string | readonly string[])[]): Deck =>
  deck(series, cases.flat().join('\n'));

/** Each point of the computed score alone makes a man of 64 count with one other: hypertension, or heart failure beside it. */
const computed = [
  ...['hf_cod', 'hflvsd_cod', 'dm_cod', 'chd_cod', 'pad_cod'].map(
    (list) => `
case no score recorded: hypertension and ${list} of long ago, a man
  sex M
  2001-01-01 hyp_cod, ${list}
  2010-01-01 afib_cod
  2025-01-01 issued drug_aspirin, issued drug_doac
  at 2025-03: REACHED`,
  ),
  ...['strk_cod', 'tia_cod'].map(
    (list) => `
case no score recorded: ${list} of long ago, a man
  sex M
  2001-01-01 ${list}
  2010-01-01 afib_cod
  2025-01-01 issued drug_aspirin, issued drug_doac
  at 2025-03: REACHED`,
  ),
];
const score = (state: string) => computed.map((one) => one.replace('REACHED', state));

export const edgeDecks: readonly Deck[] = [
  edges('cvdp.af.002', from18, reached('success ORANTICOAG'), windows(medicines, '', 'success ORANTICOAG', 'failed')),
  edges('cvdp.af.005', from18, doacFirst(reasons('doacdec_cod', 'doacni_cod'))),
  edges('cvdp.af.004', [
    `
case resolved
  2010-01-01 afib_cod
  2020-01-01 afibres_cod
  2025-01-01 chadvasc_cod 0
  at 2025-03: not on register`,
  ]),
  edges('nice.af.128', reached('success ORANTICOAG'), noScore, windows(medicines, '', 'success ORANTICOAG', 'failed')),
  edges(
    'nice.af.169',
    medicines.map(
      (list) => `
case reviewed, ${list} on the first day of the six months
  2010-01-01 afib_cod
  2024-10-01 issued ${list}
  2025-01-01 anticoagrev_cod
  at 2025-03: success REVIEWED
  at 2025-04: not on register`,
    ),
    `
case never diagnosed
  2025-01-01 issued drug_warfarin, anticoagrev_cod
  at 2025-03: not on register`,
  ),
  edges('nice.af.247', doacFirst(reasons('doacdec_cod'))),
  edges(
    'af.anticoag',
    recordedFirst('success ORANTICOAG'),
    reached('success ORANTICOAG'),
    score('success ORANTICOAG'),
    windows(medicines, '', 'success ORANTICOAG', 'failed'),
  ),
  edges(
    'af.aspirinmono',
    recordedFirst('failed'),
    reached('failed'),
    score('failed'),
    ['drug_aspirin', 'drug_antiplatelets'].flatMap((list) => windows([list], '', 'success PLATELET_ALONE', 'failed')),
    medicines.map(
      (list) => `
case aspirin beside ${list} on the first day of the six months
  2010-01-01 afib_cod, chadvasc_cod 2
  2024-10-01 issued ${list}
  2025-03-01 issued drug_aspirin
  at 2025-03: failed
  at 2025-04: success PLATELET_ALONE

case aspirin beside ${list} a day before the six months
  2010-01-01 afib_cod, chadvasc_cod 2
  2024-09-30 issued ${list}
  2025-03-01 issued drug_aspirin
  at 2025-03: success PLATELET_ALONE`,
    ),
  ),
  edges(
    'af.noac',
    recordedFirst('success DOAC'),
    reached('failed'),
    score('success DOAC'),
    windows(['drug_doac'], '', 'success DOAC', 'not on register'),
    windows(coumarins, '', 'failed', 'not on register'),
    `
case the DOAC is six months old and warfarin is not
  2010-01-01 afib_cod, chadvasc_cod 2
  2024-09-30 issued drug_doac
  2025-01-01 issued drug_warfarin
  at 2025-02: success DOAC
  at 2025-03: failed`,
  ),
  edges(
    'af.doacmon',
    windows(['drug_doac'], '', 'failed', 'not on register'),
    ['cre_cod 90', 'weight_cod 70', 'fbc_cod'].map((entry, _, all) => {
      const rest = all.filter((one) => one !== entry).join(', ');
      return `
case ${entry} on the first day of the twelve months
  2010-01-01 afib_cod
  2024-04-01 ${entry}
  2025-03-01 ${rest}, issued drug_doac
  at 2025-03: success MONITORED
  at 2025-04: failed

case ${entry} a day before the twelve months
  2010-01-01 afib_cod
  2024-03-31 ${entry}
  2025-03-01 ${rest}, issued drug_doac
  at 2025-03: failed

case all but ${entry}
  2010-01-01 afib_cod
  2025-03-01 ${rest}, issued drug_doac
  at 2025-03: failed`;
    }),
    `
case never diagnosed
  2025-03-01 issued drug_doac
  at 2025-03: not on register`,
  ),
  edges('af.underscored', [
    ...computed.map((one) =>
      one.replace('2010-01-01 afib_cod', '2010-01-01 afib_cod, chadvasc_cod 0').replace('REACHED', 'success TOO_LOW'),
    ),
    `
case never diagnosed
  born 1940-01-01
  2020-01-01 chadvasc_cod 0
  at 2025-03: not on register`,
  ]),
  edges(
    'af.register',
    `
case diagnosed long ago
  2001-01-01 afib_cod
  at 2025-03: success ON_REGISTER`,
  ),
];
