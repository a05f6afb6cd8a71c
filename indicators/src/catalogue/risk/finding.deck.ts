import { type Deck, deck } from '../../index.ts';

/** On each of these registers a person is looked at elsewhere. */
const registers = [
  'afib_cod',
  'ckd_cod',
  'chd_cod',
  'hyp_cod',
  'hf_cod',
  'strk_cod',
  'tia_cod',
  'pad_cod',
  'nafld_cod',
  'dm_cod',
];
const elsewhere = registers
  .map(
    (list) => `
case on the register by ${list}
  2020-01-01 ${list}
  2024-01-01 bp 200/125, qrisk_cod 30
  2025-03-01 issued drug_digoxin
  at 2025-03: not on register
`,
  )
  .join('');
const seventeen = `
case 17, then 18
  born 2007-03-31
  2025-01-01 bp 185/80
  at 2025-02: not on register
  at 2025-03: success HTN61
`;

export const findingDecks: readonly Deck[] = [
  deck(
    'hyp.casefind.groups',
    `${elsewhere}${seventeen}
case 180 systolic
  2024-01-01 bp 180/80
  at 2025-03: success HTN61

case 120 diastolic
  2024-01-01 bp 130/120
  at 2025-03: success HTN61

case 179/119
  2024-01-01 bp 179/119
  at 2025-03: success HTN62

case at home 170
  2024-01-01 home 170/80
  at 2025-03: success HTN61

case at home 169/114
  2024-01-01 home 169/114
  at 2025-03: success HTN62

case 160/80
  2024-01-01 bp 160/80
  at 2025-03: success HTN62

case 159/99
  2024-01-01 bp 159/99
  at 2025-03: success HTN66

case at home 150/80
  2024-01-01 home 150/80
  at 2025-03: success HTN62

case 140/80, Black with a risk
  ethnicity N
  2024-01-01 bp 140/80, lsmok_cod
  at 2025-03: success HTN63

case 140/80, Black without a risk
  ethnicity N
  2024-01-01 bp 140/80
  at 2025-03: success HTN66

case 140/80 with raised glucose
  2024-01-01 bp 140/80, ndh_cod
  at 2025-03: success HTN65

case 140/80, an eGFR of 59
  2024-01-01 bp 140/80, egfr_cod 59
  at 2025-03: success HTN65

case 140/80, an eGFR of 60
  2024-01-01 bp 140/80, egfr_cod 60
  at 2025-03: success HTN66

case 140/80, a body mass index of 35.1
  2024-01-01 bp 140/80, bmival_cod 35.1
  at 2025-03: success HTN65

case 140/80, QRISK 10 on the first day of five years
  2020-04-01 qrisk_cod 10
  2024-01-01 bp 140/80
  at 2025-03: success HTN65
  at 2025-04: success HTN66

case 139/89
  2024-01-01 bp 139/89, lsmok_cod
  at 2025-03: failed

case at home 135/84
  2024-01-01 home 135/84
  at 2025-03: success HTN66

case at home 134/84
  2024-01-01 home 134/84
  at 2025-03: failed

case 79 at 145, then 80
  born 1945-03-31
  2024-01-01 bp 145/80
  at 2025-02: success HTN66
  at 2025-03: failed

case 80 at 150
  born 1940-01-01
  2024-01-01 bp 150/80
  at 2025-03: success HTN66

case 80 at 145 with a risk
  born 1940-01-01
  2024-01-01 bp 145/80, lsmok_cod
  at 2025-03: success HTN65

case the latest decides
  2024-01-01 bp 190/100
  2025-02-01 bp 120/80
  at 2025-01: success HTN61
  at 2025-02: failed

case hypertension resolved: on no register
  2010-01-01 hyp_cod
  2015-01-01 hypres_cod
  2024-01-01 bp 160/80
  at 2025-03: success HTN62

case never measured
  at 2025-03: failed
`,
  ),
  deck(
    'af.casefind',
    `${elsewhere}
case digoxin on the first day of three months
  2025-01-01 issued drug_digoxin
  at 2025-03: success AF61
  at 2025-04: failed

case flecainide a day before the three months
  2024-12-31 issued drug_flecainide
  at 2025-02: success AF61
  at 2025-03: failed

case propafenone
  2025-03-31 issued drug_propafenone
  at 2025-03: success AF61

case an anticoagulant on the first day of six months
  2024-10-01 issued drug_doac
  at 2025-03: success AF61
  at 2025-04: failed

case an anticoagulant for a clot in the leg
  2020-01-01 dvt_cod
  2025-03-01 issued drug_warfarin
  at 2025-03: failed

case an anticoagulant for a clot in the lung
  2020-01-01 pe_cod
  2025-03-01 issued drug_doac
  at 2025-03: failed

case 64, then 65
  born 1960-03-31
  at 2025-02: failed
  at 2025-03: success AF62

case 65, a pulse on the first day of three years
  born 1955-01-01
  2022-04-01 pulrhyth_cod
  at 2025-03: failed
  at 2025-04: success AF62

case 65, a pulse a day before
  born 1955-01-01
  2022-03-31 pulrate_cod
  at 2025-02: failed
  at 2025-03: success AF62
`,
  ),
  deck(
    'cvd.casefind',
    `${elsewhere}
case QRISK 20
  2024-01-01 qrisk_cod 20
  at 2025-03: success CVD61

case QRISK 19.9
  2024-01-01 qrisk_cod 19.9
  at 2025-03: success CVD62

case QRISK 15
  2024-01-01 qrisk_cod 15
  at 2025-03: success CVD62

case QRISK 14.9
  2024-01-01 qrisk_cod 14.9
  at 2025-03: success CVD64

case QRISK 10
  2024-01-01 qrisk_cod 10
  at 2025-03: success CVD64

case QRISK 9.9
  2024-01-01 qrisk_cod 9.9
  at 2025-03: failed

case QRISK on the first day of five years
  2020-04-01 qrisk_cod 25
  at 2025-03: success CVD61
  at 2025-04: failed

case a statin on the first day of twelve months
  2024-01-01 qrisk_cod 25
  2024-04-01 issued drug_statin
  at 2025-03: failed
  at 2025-04: success CVD61

case a statin declined on the first day of five years
  2020-04-01 statindec_cod
  2024-01-01 qrisk_cod 25
  at 2025-03: failed
  at 2025-04: success CVD61

case a statin that is contraindicated
  2023-01-01 xstat_cod
  2024-01-01 qrisk_cod 25
  at 2025-03: failed

case on a statin, non-HDL 2.6
  2025-01-01 issued drug_statin, nonhdlcchol_cod 2.6
  at 2025-03: success CVD63

case on a statin, non-HDL 2.5
  2025-01-01 issued drug_statin, nonhdlcchol_cod 2.5
  at 2025-03: failed

case on a statin, non-HDL from total less HDL
  2025-01-01 issued drug_statin, chol2_cod 4.5, hdlcchol_cod 1.5
  at 2025-03: success CVD63

case on a statin of high intensity, non-HDL 3
  2025-01-01 issued drug_statin_high, nonhdlcchol_cod 3
  at 2025-03: success CVD63

case on a weak statin, QRISK 10
  2025-01-01 issued drug_statin, qrisk_cod 10
  at 2025-03: success CVD65

case on a strong statin, QRISK 10
  2025-01-01 issued drug_statin_high, qrisk_cod 10
  at 2025-03: failed

case 74, then 75 with no QRISK
  born 1950-03-31
  at 2025-02: failed
  at 2025-03: success CVD66

case 83, then 84
  born 1941-03-31
  at 2025-02: success CVD66
  at 2025-03: not on register

case 39, then 40
  born 1985-03-31
  2024-01-01 qrisk_cod 25
  at 2025-02: not on register
  at 2025-03: success CVD61

case 76 with a QRISK in five years
  born 1949-01-01
  2024-01-01 qrisk_cod 9
  at 2025-03: failed
`,
  ),
];
