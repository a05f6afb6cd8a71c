import { type Deck, deck } from '../../index.ts';

/** What many lipid indicators share, put to each of them: the diseases, the medicines, the age, the recorded QRISK. */
const diseases = ['chd_cod', 'pad_cod', 'ostr_cod', 'tia_cod'] as const;
const medicines = ['statin', 'bempedoic', 'ezetimibe', 'icosapent', 'inclisiran', 'pcsk9'] as const;

/** Each disease of long ago puts on the register, whatever else is there. */
const withAny = (lists: readonly string[]) =>
  lists.map(
    (list) => `
case ${list} of long ago
  2010-01-01 ${list}
  at 2025-03: failed`,
  );
const withDisease = withAny(diseases);
/** NICE counts any stroke as one. */
const diseasesOfNice = ['chd_cod', 'pad_cod', 'strk_cod', 'tia_cod'] as const;
/** Each disease of long ago takes off the register of prevention. */
const withoutDisease = (reason: string, those: readonly string[] = diseases) => [
  ...those.map(
    (list) => `
case ${list} of long ago and ${reason}
  2010-01-01 ${list}
  2024-01-01 ${reason}
  at 2025-03: not on register`,
  ),
  `
case nothing at all
  at 2025-03: not on register`,
];
/** Each medicine on the first day of its window and a day before. */
const treated = (because: string, first: string, before: string) =>
  medicines.map(
    (name) => `
case ${name} on the first day of the window
  2024-01-01 ${because}
  ${first} issued drug_${name}
  at 2025-03: success LLT
  at 2025-04: failed

case ${name} a day before the window
  2024-01-01 ${because}
  ${before} issued drug_${name}
  at 2025-03: failed`,
  );
const sixMonths = ['2024-10-01', '2024-09-30'] as const;
const sevenMonths = ['2024-09-01', '2024-08-31'] as const;
const from18 = (because: string) => `
case 18 on the last day of the month
  born 2007-03-31
  2024-01-01 ${because}
  at 2025-02: not on register
  at 2025-03: failed`;
const fiveYears = `
case QRISK on the first day of the five years
  2020-04-01 qrisk_cod 30
  at 2025-03: failed
  at 2025-04: not on register

case QRISK a day before the five years
  2020-03-31 qrisk_cod 30
  at 2025-02: failed
  at 2025-03: not on register`;

const edges = (series: string, ...cases: readonly (string | readonly string[])[]): Deck =>
  deck(series, cases.flat().join('\n'));
const prevention = (risk: string, window: readonly [string, string]) => [
  ...withoutDisease(risk),
  ...treated(risk, ...window),
  fiveYears,
];

export const edgeDecks: readonly Deck[] = [
  edges('cvdp.chol.003', prevention('qrisk_cod 20', sevenMonths)),
  edges('cvdp.chol.006', prevention('qrisk_cod 10', sevenMonths), from18('qrisk_cod 10')),
  edges(
    'cvdp.chol.008',
    prevention('qrisk_cod 10', sevenMonths),
    from18('ckd_cod'),
    `
case kidney disease resolved, or back to stage 2
  2015-01-01 ckd_cod
  2025-03-31 ckdres_cod
  at 2025-02: failed
  at 2025-03: not on register

case kidney disease back to stage 2
  2015-01-01 ckd_cod
  2025-03-31 ckd1and2_cod
  at 2025-02: failed
  at 2025-03: not on register

case type 1 diabetes resolved
  2015-01-01 dm_cod, dmtype1_cod
  2025-03-31 dmres_cod
  at 2025-02: failed
  at 2025-03: not on register`,
  ),
  edges('cvdp.chol.009', withDisease, treated('chd_cod', ...sevenMonths)),
  edges(
    'cvdp.chol.010',
    treated('ckd_cod', ...sevenMonths),
    from18('ckd_cod'),
    `
case back to stage 2
  2015-01-01 ckd_cod
  2025-03-31 ckd1and2_cod
  at 2025-02: failed
  at 2025-03: not on register`,
  ),
  edges(
    'cvdp.chol.011',
    withDisease,
    from18('chd_cod'),
    ['chol2_cod', 'ldlcchol_cod', 'nonhdlcchol_cod', 'hdlcchol_cod'].map(
      (list) => `
case ${list} on the first day of the twelve months
  2015-01-01 chd_cod
  2024-04-01 ${list} -
  at 2025-03: success CHOL_DONE
  at 2025-04: failed`,
    ),
  ),
  edges(
    'cvdp.chol.012',
    withDisease,
    from18('chd_cod'),
    diseases.map(
      (list) => `
case ${list} of long ago, before March 2024
  2010-01-01 ${list}
  at 2023-03 CVDP012CHOL.2022: failed`,
    ),
    `
case nothing at all
  at 2023-03: not on register
  at 2025-03: not on register

case 18 on the last day of March 2023
  born 2005-03-31
  2020-01-01 chd_cod
  at 2023-02: not on register
  at 2023-03: failed

case non-HDL of 2.4 on the first day of the twelve months, in 2023
  2015-01-01 chd_cod
  2022-04-01 nonhdlcchol_cod 2.4
  at 2023-03: success CHOL_OK
  at 2023-04: failed

case LDL of 1.79 in 2023
  2015-01-01 chd_cod
  2022-12-01 ldlcchol_cod 1.79
  at 2023-03: success CHOL_OK

case LDL of 1.8 in 2023
  2015-01-01 chd_cod
  2022-12-01 ldlcchol_cod 1.8
  at 2023-03: failed

case LDL of 1.5 beside a non-HDL of 3 in 2023
  2015-01-01 chd_cod
  2022-12-01 ldlcchol_cod 1.5, nonhdlcchol_cod 3
  at 2023-03: failed

case non-HDL of 2.7
  2015-01-01 chd_cod
  2025-01-01 nonhdlcchol_cod 2.7
  at 2025-03: failed`,
  ),
  edges('nice.lipids.229', withoutDisease('qrisk_cod 10', diseasesOfNice), treated('qrisk_cod 10', ...sixMonths)),
  edges('nice.lipids.230', withAny(diseasesOfNice), treated('chd_cod', ...sixMonths)),
  edges(
    'nice.lipids.278',
    withAny(diseasesOfNice),
    `
case non-HDL of 2.6 without LDL
  2015-01-01 chd_cod
  2025-01-01 nonhdlcchol_cod 2.6
  at 2025-03: success CHOL_OK

case LDL wins on one day
  2015-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2.1, nonhdlcchol_cod 2
  at 2025-03: failed

case nothing at all
  2025-01-01 ldlcchol_cod 1
  at 2025-03: not on register`,
  ),
  edges('lip.intensity', withDisease),
  edges(
    'lip.target',
    withDisease,
    `
case LDL above target beside a non-HDL at target
  2010-01-01 chd_cod
  2025-01-01 ldlcchol_cod 2.1, nonhdlcchol_cod 2
  at 2025-03: failed`,
  ),
  edges('lip.groups.secondary', [
    ...diseases.map(
      (list) => `
case ${list} of long ago, no statin
  2010-01-01 ${list}
  at 2025-03: success GROUP_1`,
    ),
  ]),
  edges(
    'lip.groups.primary',
    withoutDisease('qrisk_cod 20'),
    fiveYears.replaceAll(': failed', ': success GROUP_1'),
    from18('qrisk_cod 20').replace(': failed', ': success GROUP_1'),
    medicines.map(
      (name) => `
case ${name} alone on the first day of the six months
  2024-10-01 issued drug_${name}
  at 2025-03: success GROUP_3
  at 2025-04: not on register

case ${name} alone a day before the six months
  2024-09-30 issued drug_${name}
  at 2025-03: not on register

${[
  [25, 1],
  [15, 2],
  [10, 3],
]
  .map(
    ([risk, group]) => `
case QRISK ${risk} on ${name} until six months ago, and on it still
  2024-01-01 qrisk_cod ${risk}
  2024-09-30 issued drug_${name}
  at 2025-02: success GROUP_3
  at 2025-03: success GROUP_${group}

case QRISK ${risk} on ${name} from the first day of the six months
  2024-01-01 qrisk_cod ${risk}
  2024-10-01 issued drug_${name}
  at 2025-03: success GROUP_3
  at 2025-04: success GROUP_${group}`,
  )
  .join('\n')}`,
    ),
    [15, 10].map(
      (risk) => `
case QRISK ${risk} on the first day of the five years
  2020-04-01 qrisk_cod ${risk}
  at 2025-03: success GROUP_${risk === 15 ? 2 : 3}
  at 2025-04: not on register

case QRISK ${risk} a day before the five years
  2020-03-31 qrisk_cod ${risk}
  at 2025-03: not on register`,
    ),
    `
case kidney disease resolved, with QRISK 12
  2015-01-01 ckd_cod
  2024-01-01 qrisk_cod 12
  2025-03-31 ckdres_cod
  at 2025-02: success GROUP_1
  at 2025-03: success GROUP_3

case kidney disease back to stage 2, with QRISK 12
  2015-01-01 ckd_cod
  2024-01-01 qrisk_cod 12
  2025-03-31 ckd1and2_cod
  at 2025-02: success GROUP_1
  at 2025-03: success GROUP_3

case kidney disease resolved
  2015-01-01 ckd_cod
  2025-03-31 ckdres_cod
  at 2025-02: success GROUP_1
  at 2025-03: not on register

case kidney disease back to stage 2
  2015-01-01 ckd_cod
  2025-03-31 ckd1and2_cod
  at 2025-02: success GROUP_1
  at 2025-03: not on register

case type 1 diabetes resolved
  2015-01-01 dm_cod, dmtype1_cod
  2025-03-31 dmres_cod
  at 2025-02: success GROUP_1
  at 2025-03: not on register

case type 1 diabetes resolved, with QRISK 12
  2015-01-01 dm_cod, dmtype1_cod
  2024-01-01 qrisk_cod 12
  2025-03-31 dmres_cod
  at 2025-02: success GROUP_1
  at 2025-03: success GROUP_3

case type 2 diabetes with QRISK 12
  2015-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 12
  at 2025-03: success GROUP_3`,
  ),
  edges('lip.primary', prevention('qrisk_cod 10', sixMonths)),
  edges('lip.fh', treated('fhyp_cod', ...sixMonths)),
];
