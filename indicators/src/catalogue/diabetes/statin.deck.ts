import { deck } from '../../index.ts';
import {
  expiringCases,
  invitationCases,
  issuedCases,
  newcomerCases,
  registerCases,
  type Setting,
  withinYear,
} from './shared.deck.ts';

/** The cascade of one version, with every edge. */
const cascade = (setting: Setting, success: string) =>
  [
    issuedCases(setting, 'drug_statin', `success ${success}`),
    expiringCases(setting, {
      TXSTAT: 'txstat_cod',
      CHOLMAX: 'cholmax_cod',
      DMPCAPU: 'dmpcapu_cod',
      STATINDEC: 'statindec_cod',
      DMPCADEC: 'dmpcadec_cod',
    }),
    invitationCases(setting, 'DMINVITE'),
    newcomerCases(setting, 3),
  ].join('');

/** Another medicine where a statin is not for this person: each reason and each medicine of DM034 and DM035. */
const others = ['bempedoic', 'ezetimibe', 'inclisiran', 'pcsk9'];
const secondRoad = ({ version, year, base }: Setting) => {
  const intolerant = { version, year, base: `${base}, statintol_cod` };
  const withEach = others.map((name) => issuedCases(intolerant, `drug_${name}`, 'success STATIN_OR_LLT'));
  const onEzetimibe = (name: string, lines: string, expected: string) => `
case ${version}: ezetimibe, ${name}
  2010-01-01 ${base}${lines}
  ${year}-03-01 issued drug_ezetimibe
  at ${year}-03: ${expected}
`;
  const reasons = [
    onEzetimibe('nothing against a statin', '', 'failed'),
    onEzetimibe('statin contraindicated for good', ', xstat_cod', 'success STATIN_OR_LLT'),
    ...['txstat_cod', 'statindec_cod'].flatMap((list) => [
      onEzetimibe(`${list} on the first day`, `\n  ${year - 1}-04-01 ${list}`, 'success STATIN_OR_LLT'),
      onEzetimibe(`${list} a day before`, `\n  ${year - 1}-03-31 ${list}`, 'failed'),
    ]),
  ];
  const lists = others.map((name) => `x${name}_cod`);
  const without = others.flatMap((name) => {
    const rest = lists.filter((list) => list !== `x${name}_cod`).join(', ');
    const left = { version, year, base: `${base}, statintol_cod, ${rest}` };
    return withinYear(
      left,
      `all but ${name} contraindicated, and that declined`,
      `${name}dec_cod`,
      'exception OLLTCONDEC',
    );
  });
  return [
    ...withEach,
    ...reasons,
    ...without,
    `
case ${version}: all others contraindicated, intolerant of statins
  2010-01-01 ${base}, statintol_cod, ${lists.join(', ')}
  at ${year}-03: exception OLLTCONDEC

case ${version}: all others contraindicated, and nothing against a statin
  2010-01-01 ${base}, ${lists.join(', ')}
  at ${year}-03: failed

case ${version}: statin contraindicated for good
  2010-01-01 ${base}, xstat_cod
  at ${year}-03: exception XSTAT
`,
  ].join('');
};

/** Whom DM022 and DM034 leave out: by age, frailty and a low risk. */
const leftOut = ({ version, year, base }: Setting) => {
  const edge = (name: string, lines: string, expected: string) => `
case ${version}: ${name}
${lines.replaceAll('BASE', `2010-01-01 ${base}`)}
  at ${year}-03 ${version}: ${expected}
`;
  return [
    edge('40 on the last day', `  born ${year - 40}-03-31\n  BASE`, 'failed'),
    edge('40 on the day after', `  born ${year - 40}-04-01\n  BASE`, 'excluded PAT_AGE'),
    edge('mild frailty', '  BASE, mildfrail_cod', 'failed'),
    edge('moderate frailty', '  BASE, modfrail_cod', 'excluded MDSEVFRAIL'),
    edge('severe frailty', '  BASE, sevfrail_cod', 'excluded MDSEVFRAIL'),
    edge('severe frailty that became mild', '  BASE, sevfrail_cod\n  2015-01-01 mildfrail_cod', 'failed'),
    edge('type 2, risk 9.9', `  BASE, dmtype2_cod\n  ${year - 1}-01-01 qrisk_cod 9.9`, 'excluded LOWRISK'),
    edge('type 2, risk 10', `  BASE, dmtype2_cod\n  ${year - 1}-01-01 qrisk_cod 10`, 'failed'),
    edge('type 1, risk 5', `  BASE, dmtype1_cod\n  ${year - 1}-01-01 qrisk_cod 5`, 'failed'),
    edge('two types on one day', `  BASE, dmtype1_cod, dmtype2_cod\n  ${year - 1}-01-01 qrisk_cod 5`, 'failed'),
    edge('risk on the first day', `  BASE, dmtype2_cod\n  ${year - 3}-04-01 qrisk_cod 5`, 'excluded LOWRISK'),
    edge('risk a day before', `  BASE, dmtype2_cod\n  ${year - 3}-03-31 qrisk_cod 5`, 'failed'),
  ].join('');
};

/** What counts as a history of cardiovascular disease from April 2025, one at a time. */
const histories = ['chd_cod', 'pad_cod', 'strk_cod', 'tia_cod', 'fhyp_cod', 'ckd_cod'];
const eachHistory = (version: string, state: string, ended: string) =>
  `${histories
    .map(
      (list) => `
case ${version}: history by ${list}
  2010-01-01 dm_cod, ${list}
  at 2026-03 ${version}: ${state}
`,
    )
    .join('')}${['ckdres_cod', 'ckd1and2_cod']
    .map(
      (list) => `
case ${version}: kidney disease ended by ${list}
  2010-01-01 dm_cod, ckd_cod
  2015-01-01 ${list}
  at 2026-03 ${version}: ${ended}
`,
    )
    .join('')}`;

const without = deck(
  'dm.statin.nocvd',
  `
case statin on the first day of the six months
  2010-01-01 dm_cod, dmtype2_cod
  2024-10-01 issued drug_statin
  at 2025-03 DM022: success STATIN
  at 2025-04: failed

case statin a day before the six months
  2010-01-01 dm_cod
  2024-09-30 issued drug_statin
  at 2025-02: success STATIN
  at 2025-03: failed

case statin on the last day of the month
  2010-01-01 dm_cod
  2025-03-31 issued drug_statin
  at 2025-02: failed
  at 2025-03: success STATIN

case the six months are those before the month end, in the year of QOF too
  2010-01-01 dm_cod
  2023-12-01 issued drug_statin
  at 2024-05 qof-year: success STATIN
  at 2024-06 qof-year: failed

case 40 on the last day of the month
  born 1985-03-31
  2010-01-01 dm_cod
  at 2025-02: excluded PAT_AGE
  at 2025-03: failed

case 40 the day after
  born 1985-04-01
  2010-01-01 dm_cod
  at 2025-03: excluded PAT_AGE

case coronary heart disease
  2010-01-01 dm_cod, chd_cod
  at 2025-03: excluded CVD

case peripheral disease
  2010-01-01 dm_cod, pad_cod
  at 2025-03: excluded CVD

case TIA from the last day of the month
  2010-01-01 dm_cod
  2025-03-31 tia_cod
  at 2025-02: failed
  at 2025-03: excluded CVD

case a stroke without bleeding
  2010-01-01 dm_cod, strk_cod, osstrk_cod
  at 2025-03: excluded CVD

case a stroke with bleeding is history from April 2025 alone
  2010-01-01 dm_cod, strk_cod, hstrk_cod
  at 2025-03 DM022: failed
  at 2025-04 DM034: excluded CVD

case familial hypercholesterolaemia is history from April 2025
  2010-01-01 dm_cod, fhyp_cod
  at 2025-03 DM022: failed
  at 2025-04 DM034: excluded CVD

case kidney disease is history from April 2025, until it is resolved
  2010-01-01 dm_cod, ckd_cod
  2025-06-01 ckdres_cod
  at 2025-03 DM022: failed
  at 2025-04..2025-05: excluded CVD
  at 2025-06: failed

case moderate frailty
  2010-01-01 dm_cod, modfrail_cod
  at 2025-03: excluded MDSEVFRAIL

case type 2 and a risk below 10
  2010-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 9.9
  at 2025-03: excluded LOWRISK

case type 2 and a risk of 10
  2010-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 10
  at 2025-03: failed

case the risk on the first day of three years
  2010-01-01 dm_cod, dmtype2_cod
  2022-04-01 qrisk_cod 5
  at 2025-03: excluded LOWRISK
  at 2025-04: failed

case the risk a day before the three years
  2010-01-01 dm_cod, dmtype2_cod
  2022-03-31 qrisk_cod 5
  at 2025-02: excluded LOWRISK
  at 2025-03: failed

case the latest risk counts
  2010-01-01 dm_cod, dmtype2_cod
  2023-01-01 qrisk_cod 5
  2024-01-01 qrisk_cod 12
  at 2023-12: excluded LOWRISK
  at 2025-03: failed

case a low risk says nothing in type 1
  2010-01-01 dm_cod, dmtype1_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: failed

case two types on one day: type 1 wins
  2010-01-01 dm_cod, dmtype1_cod, dmtype2_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: failed

case the latest type wins
  2010-01-01 dm_cod, dmtype1_cod
  2012-01-01 dmtype2_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: excluded LOWRISK

case no type is recorded
  2010-01-01 dm_cod
  2024-01-01 qrisk_cod 5
  at 2025-03: failed

case low risk on a statin is excluded all the same
  2010-01-01 dm_cod, dmtype2_cod
  2024-01-01 qrisk_cod 5
  2025-03-01 issued drug_statin
  at 2025-03: excluded LOWRISK

case contraindicated for good
  2010-01-01 dm_cod
  2012-01-01 xstat_cod
  at 2025-03 DM022: exception XSTAT
  at 2025-04 DM034: exception XSTAT

case contraindicated for now
  2010-01-01 dm_cod
  2024-04-01 txstat_cod
  at 2025-03: exception TXSTAT
  at 2025-04: failed

case most tolerated treatment of cholesterol
  2010-01-01 dm_cod
  2024-04-01 cholmax_cod
  at 2025-03: exception CHOLMAX
  at 2025-04: failed

case care unsuitable
  2010-01-01 dm_cod
  2024-04-01 dmpcapu_cod
  at 2025-03: exception DMPCAPU
  at 2025-04: failed

case declined a statin
  2010-01-01 dm_cod
  2024-04-01 statindec_cod
  at 2025-03: exception STATINDEC
  at 2025-04: failed

case chose not to receive care
  2010-01-01 dm_cod
  2024-04-01 dmpcadec_cod
  at 2025-03: exception DMPCADEC
  at 2025-04: failed

case a statin counts though it was declined and contraindicated
  2010-01-01 dm_cod, xstat_cod
  2025-01-01 statindec_cod
  2025-02-01 issued drug_statin
  at 2025-03: success STATIN

case invited twice
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case invited six days apart
  2010-01-01 dm_cod
  2025-01-01 dminvite_cod
  2025-01-07 dminvite_cod
  at 2025-03: failed

case first diagnosed in the last three months
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case first diagnosed a day before
  2024-12-31 dm_cod
  at 2025-02: exception DIAG1_DAT
  at 2025-03: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 dm_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed

case another medicine without a reason against a statin
  2010-01-01 dm_cod
  2026-01-01 issued drug_ezetimibe
  at 2026-03 DM034: failed

case another medicine, intolerant of statins long ago: from April 2025
  2010-01-01 dm_cod
  2012-01-01 statintol_cod
  2025-03-01 issued drug_ezetimibe
  at 2025-03 DM022: failed
  at 2025-04 DM034: success STATIN_OR_LLT
  at 2025-08: success STATIN_OR_LLT
  at 2025-09: failed

case another medicine, statin contraindicated for good
  2010-01-01 dm_cod, xstat_cod
  2026-01-01 issued drug_inclisiran
  at 2026-03: success STATIN_OR_LLT

case another medicine, statin contraindicated for now
  2010-01-01 dm_cod
  2025-04-01 txstat_cod
  2026-03-01 issued drug_pcsk9
  at 2026-03: success STATIN_OR_LLT
  at 2026-04: failed

case another medicine, statin declined
  2010-01-01 dm_cod
  2025-04-01 statindec_cod
  2026-03-01 issued drug_bempedoic
  at 2026-03: success STATIN_OR_LLT
  at 2026-04: failed

case intolerant, and each of the others contraindicated or declined
  2010-01-01 dm_cod, statintol_cod, xbempedoic_cod, xezetimibe_cod
  2025-04-01 inclisirandec_cod, pcsk9dec_cod
  at 2026-03: exception OLLTCONDEC
  at 2026-04: failed

case intolerant, and one of the others left
  2010-01-01 dm_cod, statintol_cod, xbempedoic_cod, xezetimibe_cod, xinclisiran_cod
  at 2026-03: failed

case the others ruled out, and nothing against a statin
  2010-01-01 dm_cod, xbempedoic_cod, xezetimibe_cod, xinclisiran_cod, xpcsk9_cod
  at 2026-03: failed

case died
  died 2025-03-31
  2010-01-01 dm_cod
  at 2025-02: failed
  at 2025-03: not registered
${registerCases({ version: 'DM022', year: 2025, base: 'dm_cod' }, 17, 'excluded PAT_AGE')}
${registerCases({ version: 'DM034', year: 2026, base: 'dm_cod' }, 17, 'excluded PAT_AGE')}
${leftOut({ version: 'DM022', year: 2025, base: 'dm_cod' })}
${leftOut({ version: 'DM034', year: 2026, base: 'dm_cod' })}
${cascade({ version: 'DM022', year: 2025, base: 'dm_cod' }, 'STATIN')}
${cascade({ version: 'DM034', year: 2026, base: 'dm_cod' }, 'STATIN_OR_LLT')}
${secondRoad({ version: 'DM034', year: 2026, base: 'dm_cod' })}
${eachHistory('DM034', 'excluded CVD', 'failed')}`,
);

const withHistory = deck(
  'dm.statin.cvd',
  `
case diabetes alone
  2010-01-01 dm_cod
  at 2025-03: not on register

case coronary heart disease alone
  2010-01-01 chd_cod
  at 2025-03: not on register

case diabetes with coronary heart disease, at 17 and frail
  born 2008-01-01
  2015-01-01 dm_cod, chd_cod, sevfrail_cod
  2025-02-01 issued drug_statin
  at 2025-03 DM023: success STATIN

case the first day of the six months
  2010-01-01 dm_cod, tia_cod
  2024-10-01 issued drug_statin
  at 2025-03: success STATIN
  at 2025-04: failed

case a day before the six months
  2010-01-01 dm_cod, pad_cod
  2024-09-30 issued drug_statin
  at 2025-03: failed

case a stroke with bleeding alone: on neither register
  2010-01-01 dm_cod, strk_cod, hstrk_cod
  at 2025-03 DM023: not on register
  at 2025-04 DM035: excluded HSTRK

case both kinds of stroke: CVD until March 2025, left out from April
  2010-01-01 dm_cod, strk_cod, hstrk_cod, osstrk_cod
  at 2025-03 DM023: failed
  at 2025-04 DM035: excluded HSTRK

case familial hypercholesterolaemia from April 2025
  2010-01-01 dm_cod, fhyp_cod
  at 2025-03: not on register
  at 2025-04 DM035: failed

case kidney disease from April 2025, until an earlier stage is coded
  2010-01-01 dm_cod, ckd_cod
  2025-06-30 ckd1and2_cod
  at 2025-03: not on register
  at 2025-04..2025-05: failed
  at 2025-06: not on register

case contraindicated for good
  2010-01-01 dm_cod, chd_cod, xstat_cod
  at 2025-03: exception XSTAT

case declined a statin: an exception, unless another medicine is taken from April 2025
  2010-01-01 dm_cod, chd_cod
  2025-01-01 statindec_cod
  2025-03-01 issued drug_ezetimibe
  at 2025-03 DM023: exception STATINDEC
  at 2025-04 DM035: success STATIN_OR_LLT

case invited twice, seven days apart
  2010-01-01 dm_cod, chd_cod
  2025-01-01 dminvite_cod
  2025-01-08 dminvite_cod
  at 2025-03: exception DMINVITE

case diagnosed with diabetes in the last three months
  2010-01-01 chd_cod
  2025-01-01 dm_cod
  at 2025-03: exception DIAG1_DAT
  at 2025-04: failed

case registered in the last three months
  registered P1 from 2025-01-01
  2010-01-01 dm_cod, chd_cod
  at 2025-03: exception REG1_DAT3
  at 2025-04: failed
${registerCases({ version: 'DM023', year: 2025, base: 'dm_cod, chd_cod' })}
${registerCases({ version: 'DM035', year: 2026, base: 'dm_cod, chd_cod' })}
${cascade({ version: 'DM023', year: 2025, base: 'dm_cod, chd_cod' }, 'STATIN')}
${cascade({ version: 'DM035', year: 2026, base: 'dm_cod, fhyp_cod' }, 'STATIN_OR_LLT')}
${secondRoad({ version: 'DM035', year: 2026, base: 'dm_cod, pad_cod' })}
${eachHistory('DM035', 'failed', 'not on register')}`,
);

export const statinDecks = [without, withHistory];
