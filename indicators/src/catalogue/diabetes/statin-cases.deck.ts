import { expiringCases, invitationCases, issuedCases, newcomerCases, type Setting, withinYear } from './edges.deck.ts';

/** The cascade of one version, with every edge. */
export const statinCascade = (setting: Setting, success: string) =>
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
/** The lists of reasons against them begin with other names. */
const clusters = ['bempacid', 'ezetimibe', 'inclisiran', 'pcsk9i'];
export const secondRoad = ({ version, year, base }: Setting) => {
  const intolerant = { version, year, base: `${base}, statintol_cod` };
  const withEach = others.map((name) => issuedCases(intolerant, `drug_${name}`, 'success STATIN_OR_LLT'));
  const onEzetimibe = (name: string, lines: string, expected: string) => `
case ${version}: ezetimibe, ${name}
  2010-01-01 ${base}${lines}
  ${year}-03-01 issued drug_ezetimibe
  at ${year}-03: ${expected}
`;
  const edge = (name: string, before: string, line: string, expected: string) => `
case ${version}: intolerant of statins, ${name}
  2010-01-01 ${before}
  ${line}
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
  const lists = clusters.map((name) => `${name}all_cod`);
  const without = clusters.flatMap((name) => {
    const rest = lists.filter((list) => list !== `${name}all_cod`).join(', ');
    const left = { version, year, base: `${base}, statintol_cod, ${rest}` };
    return [
      withinYear(left, `an allergy to all but ${name}, which was declined`, `${name}dec_cod`, 'exception OLLTCONDEC'),
      ...['con', 'nind'].flatMap((why) => [
        edge(
          `${name}${why}_cod on the first day`,
          left.base,
          `${year - 1}-04-01 ${name}${why}_cod`,
          'exception OLLTCONDEC',
        ),
        edge(`${name}${why}_cod a day before`, left.base, `${year - 1}-03-31 ${name}${why}_cod`, 'failed'),
      ]),
      edge(`${name}adv_cod long ago`, left.base, `2012-01-01 ${name}adv_cod`, 'exception OLLTCONDEC'),
    ];
  });
  return [
    ...withEach,
    ...reasons,
    ...without,
    `
case ${version}: an allergy to all others, intolerant of statins
  2010-01-01 ${base}, statintol_cod, ${lists.join(', ')}
  at ${year}-03: exception OLLTCONDEC

case ${version}: an allergy to all others, and nothing against a statin
  2010-01-01 ${base}, ${lists.join(', ')}
  at ${year}-03: failed

case ${version}: statin contraindicated for good
  2010-01-01 ${base}, xstat_cod
  at ${year}-03: exception XSTAT
`,
  ].join('');
};

/** Whom DM022 and DM034 leave out: by age, frailty and a low risk. */
export const leftOut = ({ version, year, base }: Setting) => {
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
export const eachHistory = (version: string, state: string, ended: string) =>
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
