import { deck } from '../../index.ts';

export const antithromboticDecks = [
  deck(
    'chd.antithrombotic',
    `
case aspirin on the first day of the twelve months
  2010-01-01 chd_cod
  2024-04-01 issued drug_aspirin
  at 2025-03 CHD005: success ANTITHROMBOTIC
  at 2025-04: failed

case aspirin a day before the twelve months
  2010-01-01 chd_cod
  2024-03-31 issued drug_aspirin
  at 2025-03: failed

case clopidogrel
  2010-01-01 chd_cod
  2025-01-01 issued drug_antiplatelets
  at 2025-03: success ANTITHROMBOTIC

case an anticoagulant instead
  2010-01-01 chd_cod
  2025-01-01 issued drug_warfarin
  at 2025-03: success ANTITHROMBOTIC

case the year of QOF: an issue of last March is of last year
  2010-01-01 chd_cod
  2024-03-31 issued drug_aspirin
  at 2024-03 qof-year: success ANTITHROMBOTIC
  at 2024-04 qof-year: failed

case all four contraindicated
  2010-01-01 chd_cod, xsal_cod, xclo_cod
  2024-04-01 txdipy_cod, txoranticoaggencon_cod
  at 2025-03: exception ANTITHRCON
  at 2025-04: failed

case aspirin contraindicated is no exception by itself
  2010-01-01 chd_cod, xsal_cod
  at 2025-03: failed

case care unsuitable
  2010-01-01 chd_cod
  2025-01-01 chdpcapu_cod, chdpcadec_cod
  at 2025-03: exception CHDPCAPU

case chose not to receive care
  2010-01-01 chd_cod
  2025-01-01 chdpcadec_cod
  at 2025-03: exception CHDPCADEC

case invited twice
  2010-01-01 chd_cod
  2025-01-01 chdinvite_cod
  2025-01-08 chdinvite_cod
  at 2025-03: exception CHDINVITE

case first diagnosed in the last three months
  2025-01-01 chd_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 chd_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case success comes before the exceptions
  2010-01-01 chd_cod
  2025-01-01 chdpcadec_cod, issued drug_doac
  at 2025-03: success ANTITHROMBOTIC
`,
  ),
  deck(
    'stia.antithrombotic',
    `
case a stroke without bleeding
  2010-01-01 strk_cod, ostr_cod
  2025-01-01 issued drug_antiplatelets
  at 2025-03 STIA007: success ANTITHROMBOTIC

case a bleeding stroke alone is not on the register
  2010-01-01 strk_cod, hstrk_cod
  2025-01-01 issued drug_antiplatelets
  at 2025-03: not on register

case both kinds
  2010-01-01 strk_cod, hstrk_cod, ostr_cod
  at 2025-03: failed

case TIA
  2010-01-01 tia_cod
  2024-04-01 issued drug_doac
  at 2025-03: success ANTITHROMBOTIC
  at 2025-04: failed

case declined
  2010-01-01 tia_cod
  2025-01-01 stiapcadec_cod
  at 2025-03: exception STIAPCADEC

case care unsuitable
  2010-01-01 tia_cod
  2025-01-01 stiapcapu_cod
  at 2025-03: exception STIAPCAPU

case invited twice
  2010-01-01 tia_cod
  2025-01-01 stiainvite_cod
  2025-01-08 stiainvite_cod
  at 2025-03: exception STIAINVITE

case a TIA this month after an old stroke is not newly diagnosed
  2010-01-01 strk_cod, ostr_cod
  2025-03-01 tia_cod
  at 2025-03: failed

case diagnosed in the last three months
  2025-01-01 tia_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed
`,
  ),
];

const medicines = ['sal', 'clo', 'dipy', 'oranticoaggencon'] as const;
const but = (name: string) => medicines.filter((one) => one !== name).map((one) => `x${one}_cod`);

/** Each medicine, each contraindication and each exception with its window, for both diseases. */
const edges = (series: string, prefix: string, disease: string) =>
  deck(
    series,
    [
      ...['drug_aspirin', 'drug_antiplatelets', 'drug_doac', 'drug_warfarin', 'drug_vka_other'].map(
        (list) => `
case ${list} on the first day of the twelve months
  2010-01-01 ${disease}
  2024-04-01 issued ${list}
  at 2025-03: success ANTITHROMBOTIC
  at 2025-04: failed

case ${list} a day before the twelve months
  2010-01-01 ${disease}
  2024-03-31 issued ${list}
  at 2025-03: failed`,
      ),
      ...medicines.map(
        (name) => `
case ${name} contraindicated for a year, the others for good, long ago
  2001-01-01 ${but(name).join(', ')}
  2010-01-01 ${disease}
  2024-04-01 tx${name}_cod
  at 2025-03: exception ANTITHRCON
  at 2025-04: failed

case ${name} contraindicated a day before the twelve months
  2001-01-01 ${but(name).join(', ')}
  2010-01-01 ${disease}
  2024-03-31 tx${name}_cod
  at 2025-03: failed

case all but ${name}
  2001-01-01 ${but(name).join(', ')}
  2010-01-01 ${disease}
  at 2025-03: failed`,
      ),
      ...['pcapu', 'pcadec'].map(
        (exception) => `
case ${exception} on the first day of the twelve months
  2010-01-01 ${disease}
  2024-04-01 ${prefix}${exception}_cod
  at 2025-03: exception ${prefix.toUpperCase()}${exception.toUpperCase()}
  at 2025-04: failed

case ${exception} a day before the twelve months
  2010-01-01 ${disease}
  2024-03-31 ${prefix}${exception}_cod
  at 2025-03: failed`,
      ),
      `
case all contraindicated for good, long ago
  2001-01-01 ${medicines.map((name) => `x${name}_cod`).join(', ')}
  2010-01-01 ${disease}
  at 2025-03: exception ANTITHRCON

case invited first on the first day of the twelve months
  2010-01-01 ${disease}
  2024-04-01 ${prefix}invite_cod
  2024-04-08 ${prefix}invite_cod
  at 2025-03: exception ${prefix.toUpperCase()}INVITE
  at 2025-04: failed

case registered on the first day of the three months
  registered P1 from 2025-01-01
  2010-01-01 ${disease}
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case died on the last day of the month
  died 2025-03-31
  2010-01-01 ${disease}
  at 2025-02: failed
  at 2025-03: not registered`,
    ].join('\n'),
  );

export const antithromboticEdges = [
  edges('chd.antithrombotic', 'chd', 'chd_cod'),
  edges('stia.antithrombotic', 'stia', 'tia_cod'),
];
