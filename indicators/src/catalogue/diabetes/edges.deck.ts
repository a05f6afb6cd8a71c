/**
 * Cases that every indicator of the family has in common, written out once: the edges of the register, of each exception,
 * of the invitations and of the last reading. Each is worked at the end of a March, under the version that is named.
 */
export type Setting = {
  version: string;
  /** The March at whose end the case is worked. */
  year: number;
  /** What a patient on the register of the indicator has, who fails it. */
  base: string;
  /** What the last line before the edges is, where it is not "failed". */
  otherwise?: string;
};

const april = (year: number, day: string) => `${year}-04-${day}`;
const marchEnd = (year: number) => `${year}-03-31`;
const months = (count: number) =>
  ({ 3: ['01-01', '12-31'], 6: ['10-01', '09-30'], 9: ['07-01', '06-30'] })[count] ?? [];

/** Edges of the register: never diagnosed, 17 on the last day, resolved later and on the day of the diagnosis. */
export function registerCases(
  { version, year, base, otherwise = 'failed' }: Setting,
  age = 17,
  young = otherwise,
): string {
  const without = base.replace('dm_cod, ', '').replace('dm_cod', 'unrelated_cod');
  return `
case ${version}: no diabetes
  2010-01-01 ${without}
  at ${year}-03 ${version}: not on register

case ${version}: old enough on the last day of the month
  born ${year - age}-03-31
  2010-01-01 ${base}
  at ${year}-03: ${young}

case ${version}: old enough on the day after
  born ${year - age}-04-01
  2010-01-01 ${base}
  at ${year}-03: not on register

case ${version}: resolved on the last day of the month
  2010-01-01 ${base}
  ${marchEnd(year)} dmres_cod
  at ${year}-03: not on register

case ${version}: resolved on the day after
  2010-01-01 ${base}
  ${april(year, '01')} dmres_cod
  at ${year}-03: ${otherwise}

case ${version}: resolved on the day of the diagnosis
  2010-01-01 ${base}, dmres_cod
  at ${year}-03: ${otherwise}
`;
}

/** Something within twelve months: on the first day, the day before and the day after. */
export function withinYear(
  { version, year, base, otherwise = 'failed' }: Setting,
  what: string,
  entry: string,
  state: string,
): string {
  const edge = (name: string, day: string, expected: string, more = '') => `
case ${version}: ${what}, ${name}
  2010-01-01 ${base}
  ${day} ${entry}
  at ${year}-03 ${version}: ${expected}
${more}`;
  // In the year of QOF that day is outside from its first month on.
  const outside = `  at ${year - 1}-06 qof-year: ${otherwise}\n`;
  return [
    edge('a day before the twelve months', marchEnd(year - 1), otherwise, outside),
    edge('on the first day of the twelve months', april(year - 1, '01'), state),
    edge('on the second day', april(year - 1, '02'), state),
    edge('on the last day', marchEnd(year), state),
    edge('on the day after the last', april(year, '01'), otherwise),
  ].join('');
}

/** Exceptions that expire after twelve months, by reason. */
export const expiringCases = (setting: Setting, exceptions: Readonly<Record<string, string>>): string =>
  Object.entries(exceptions)
    .map(([reason, list]) => withinYear(setting, reason, list, `exception ${reason}`))
    .join('');

/** Invitations six, seven and eight days apart, and at the beginning of the year; with a reading where it matters. */
export function invitationCases(
  { version, year, base, otherwise = 'failed' }: Setting,
  reason: string,
  { list = 'dminvite_cod', bad }: { list?: string; bad?: string } = {},
): string {
  const edge = (name: string, [first, second]: readonly [string, string], expected: string, reading = '') => `
case ${version}: ${name}
  2010-01-01 ${base}${reading}
  ${first} ${list}
  ${second} ${list}
  at ${year}-03 ${version}: ${expected}
`;
  const [excepted, january] = [`exception ${reason}`, (day: string) => `${year}-01-${day}`];
  const after = (day: string) => `\n  ${day} ${bad}`;
  return [
    edge('invited six days apart', [january('10'), january('16')], otherwise),
    edge('invited seven days apart', [january('10'), january('17')], excepted),
    edge('invited eight days apart', [january('10'), january('18')], excepted),
    edge('invited from the first day of the year', [april(year - 1, '01'), april(year - 1, '08')], excepted),
    edge('invited from a day before it', [marchEnd(year - 1), april(year - 1, '07')], otherwise),
    edge('invited from a day before the year of QOF', [marchEnd(year - 1), april(year - 1, '07')], otherwise).replace(
      / at .*/,
      ` at ${year - 1}-06 qof-year: ${otherwise}`,
    ),
    ...(bad === undefined
      ? []
      : [
          edge('a reading the day before', [january('10'), january('17')], excepted, after(january('09'))),
          edge('a reading on the day of the first', [january('10'), january('17')], otherwise, after(january('10'))),
          edge('a reading after both', [january('10'), january('17')], otherwise, after(january('20'))),
        ]),
  ].join('');
}

/** Newly diagnosed and newly registered, three or nine months. `others` is what the register asks for besides. */
export function newcomerCases(
  { version, year, base, otherwise = 'failed' }: Setting,
  count: 3 | 9,
  { diagnosis = 'dm_cod' }: { diagnosis?: string } = {},
): string {
  const [first = '', before = ''] = months(count);
  const reasons = count === 9 ? ['DIAG1_DT9M', 'REG1_DAT9'] : ['DIAG1_DAT', 'REG1_DAT3'];
  const others = base
    .split(', ')
    .filter((one) => one !== diagnosis)
    .join(', ');
  // Nine months before the end of March is the July, and three the January, of which only the latter is of that year.
  const [inside, outside] = [count === 9 ? year - 1 : year, year - 1];
  const diagnosed = (name: string, day: string, expected: string) => `
case ${version}: diagnosed ${name} of ${count} months
  2010-01-01 ${others === '' ? 'unrelated_cod' : others}
  ${day} ${diagnosis}
  at ${year}-03 ${version}: ${expected}
  at ${year - 1}-12 qof-year: ${day === `${outside}-${before}` || count === 9 ? expected : 'not on register'}
`;
  const moved = (name: string, day: string, expected: string) => `
case ${version}: registered ${name} of ${count} months
  registered P1 from ${day}
  2010-01-01 ${base}
  at ${year}-03 ${version}: ${expected}
  at ${year - 1}-12 qof-year: ${day === `${outside}-${before}` || count === 9 ? expected : 'not registered'}
`;
  return [
    diagnosed('on the first day', `${inside}-${first}`, `exception ${reasons[0]}`),
    diagnosed('a day before the first', `${outside}-${before}`, otherwise),
    moved('on the first day', `${inside}-${first}`, `exception ${reasons[1]}`),
    moved('a day before the first', `${outside}-${before}`, otherwise),
  ].join('');
}

/** The grades of frailty, alone and after one another; `base` has none of them. */
export function frailtyCases({ version, year, base, otherwise = 'failed' }: Setting, frail: string): string {
  const edge = (name: string, entries: string, expected: string) => `
case ${version}: ${name}
  2010-01-01 ${base}${entries}
  at ${year}-03 ${version}: ${expected}
`;
  return [
    edge('no frailty', '', otherwise),
    edge('mild frailty', ', mildfrail_cod', otherwise),
    edge('moderate frailty', ', modfrail_cod', frail),
    edge('severe frailty', ', sevfrail_cod', frail),
    edge('mild and severe frailty of one day', ', mildfrail_cod, sevfrail_cod', frail),
    edge('mild and moderate frailty of one day', ', modfrail_cod, mildfrail_cod', frail),
    edge('frailty that became mild', ', sevfrail_cod\n  2011-01-01 mildfrail_cod', otherwise),
    edge('frailty from the last day', `\n  ${marchEnd(year)} modfrail_cod`, frail),
    edge('frailty from the day after', `\n  ${april(year, '01')} modfrail_cod`, otherwise),
  ].join('');
}

/** The exceptions of general care, which every diabetes indicator of QOF has. */
export const care = { DMPCAPU: 'dmpcapu_cod', DMPCADEC: 'dmpcadec_cod' };

/** What all processes share: the register, what expires, the invitations, newcomers of three months. */
export const processCases = (setting: Setting, exceptions: Readonly<Record<string, string>> = {}): string =>
  [
    registerCases(setting),
    expiringCases(setting, { ...exceptions, ...care }),
    invitationCases(setting, 'DMINVITE'),
    newcomerCases(setting, 3),
  ].join('');

/** A medicine within six months. */
export function issuedCases(
  { version, year, base, otherwise = 'failed' }: Setting,
  drug: string,
  state: string,
): string {
  const [first = '', before = ''] = months(6);
  const edge = (name: string, day: string, expected: string, more = '') => `
case ${version}: ${drug} ${name}
  2010-01-01 ${base}
  ${day} issued ${drug}
  at ${year}-03 ${version}: ${expected}
${more}`;
  // Six months are counted from the end of the month in the year of QOF too.
  const stillTreated = `  at ${year - 1}-12 qof-year: ${state}\n`;
  return [
    edge('a day before the six months', `${year - 1}-${before}`, otherwise, stillTreated),
    edge('on the first day of the six months', `${year - 1}-${first}`, state),
    edge('on the last day', marchEnd(year), state),
    edge('on the day after the last', april(year, '01'), otherwise),
  ].join('');
}

/** Blood pressures at the limit and one above, in each setting; in a version of clinic readings the others say nothing. */
export function pressureCases(
  { version, year, base }: Setting,
  [high, low]: readonly [number, number],
  success: string,
  { settings = ['bp', 'home', 'abpm'], strict = false }: { settings?: readonly string[]; strict?: boolean } = {},
): string {
  const step = strict ? -1 : 0;
  return ['bp', 'home', 'abpm']
    .flatMap((setting) => {
      const [sys, dia] = setting === 'bp' ? [high + step, low + step] : [high - 5 + step, low - 5 + step];
      const edge = (systolic: number, diastolic: number, expected: string) => `
case ${version}: ${setting} ${systolic}/${diastolic}
  2010-01-01 ${base}
  ${year}-01-10 ${setting} ${systolic}/${diastolic}
  at ${year}-03 ${version}: ${settings.includes(setting) ? expected : 'failed'}
`;
      return [edge(sys, dia, success), edge(sys + 1, dia, 'failed'), edge(sys, dia + 1, 'failed')];
    })
    .join('');
}

/** One of many checks missing, or a day too early; `other` says what may stand in its place. */
export function checkCases(
  { version, year, base }: Setting,
  checks: Readonly<Record<string, string>>,
  {
    before = marchEnd(year - 1),
    others = {},
  }: { before?: string; others?: Readonly<Record<string, readonly string[]>> } = {},
): string {
  const rest = (left: string) =>
    Object.entries(checks)
      .filter(([id]) => id !== left)
      .map(([, entry]) => entry)
      .join(', ');
  const edge = (name: string, left: string, line: string, expected: string) => `
case ${version}: ${name}
  2010-01-01 ${base}
  ${year}-01-10 ${rest(left)}${line}
  at ${year}-03 ${version}: ${expected}
`;
  return Object.entries(checks)
    .flatMap(([id, entry]) => [
      edge(`all but ${id}`, id, '', 'failed'),
      edge(`${id} a day too early`, id, `\n  ${before} ${entry}`, 'failed'),
      edge(`${id} on the first day`, id, `\n  ${dayAfter(before)} ${entry}`, 'success ALL_DONE'),
      ...(others[id] ?? []).map((other) => edge(`${id} by ${other}`, id, `, ${other}`, 'success ALL_DONE')),
    ])
    .join('');
}

/** The windows here end with a month, so that the day after is a first. */
function dayAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The eight checks, one entry for each, and what else counts as one. */
export const eightChecks: Readonly<Record<string, string>> = {
  hba1c: 'ifcchbam_cod 60',
  bp: 'bp 150/90',
  chol: 'chol2_cod 5',
  creatinine: 'cre_cod 80',
  acr: 'acr_cod 1',
  foot: 'footexam_cod',
  bmi: 'bmival_cod 30',
  smoking: 'exsmok_cod',
};
export const nineChecks: Readonly<Record<string, string>> = { ...eightChecks, retinal: 'retscren_cod' };
export const otherChecks: Readonly<Record<string, readonly string[]>> = {
  hba1c: ['ifcchbam_cod -'],
  creatinine: ['egfr_cod 60'],
  foot: ['leftfootrisk_cod', 'rightfootrisk_cod'],
  smoking: ['lsmok_cod', 'nsmok_cod'],
};
