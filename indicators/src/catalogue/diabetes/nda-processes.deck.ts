import { deck } from '../../index.ts';
import { checkCases, eightChecks, nineChecks, otherChecks, registerCases, withinYear } from './edges.deck.ts';

const written = (entries: Readonly<Record<string, string>>) => Object.values(entries).join(', ');

/** The window was 15 months until March 2022 and is 12 from April. */
const windows = (series: string, entries: string, success: string) => {
  const [long, year] = [
    { version: `NDA.${series}.15`, year: 2022, base: 'dm_cod' },
    { version: `NDA.${series}.12`, year: 2025, base: 'dm_cod' },
  ];
  return `
case 12 on the last day of the month
  born 2013-03-31
  2020-01-01 dm_cod
  2025-01-01 ${entries}
  at 2025-02: not on register
  at 2025-03: success ${success}
${registerCases(long, 12)}${registerCases(year, 12)}
${withinYear(year, 'done', entries, `success ${success}`)}
case the first day of the 15 months to March 2022
  2010-01-01 dm_cod
  2021-01-01 ${entries}
  at 2022-03 NDA.${series}.15: success ${success}
  at 2022-04 NDA.${series}.12: failed

case a day before the 15 months to March 2022
  2010-01-01 dm_cod
  2020-12-31 ${entries}
  at 2022-02: success ${success}
  at 2022-03: failed

case nobody is excepted
  2024-12-01 dm_cod, dmpcadec_cod, dmpcapu_cod
  at 2025-03: failed
`;
};

/** What is peculiar to one check. */
const more: Readonly<Record<string, string>> = {
  hba1c: `
case a value converted from per cent
  2010-01-01 dm_cod
  2025-01-01 ifcchbam_cod 60 converted
  at 2025-03: success DONE
`,
  bp: `
case a systolic alone
  2010-01-01 dm_cod
  2025-01-01 bp 150/-
  at 2025-03: failed

case at home
  2010-01-01 dm_cod
  2025-01-01 home 150/90
  at 2025-03: success DONE
`,
};

/** What else counts as the check, under both windows. */
const alternatives = (id: string, series: string) =>
  (otherChecks[id] ?? [])
    .map(
      (entry) => `
case ${entry} counts
  2010-01-01 dm_cod
  2022-01-01 ${entry}
  at 2022-03 NDA.${series}.15: success DONE
  at 2022-04 NDA.${series}.12: success DONE
`,
    )
    .join('');

const single = Object.entries(nineChecks).map(([id, entry]) =>
  deck(`nda.cp.${id}`, windows(`cp.${id}`, entry, 'DONE') + alternatives(id, `cp.${id}`) + (more[id] ?? '')),
);

const together = Object.entries({ '8cp': eightChecks, '9cp': nineChecks }).map(([id, checks]) => {
  const [long, year] = [
    { version: `NDA.${id}.15`, year: 2022, base: 'dm_cod' },
    { version: `NDA.${id}.12`, year: 2025, base: 'dm_cod' },
  ];
  return deck(
    `nda.${id}`,
    windows(id, written(checks), 'ALL_DONE') +
      checkCases(long, checks, { before: '2020-12-31', others: otherChecks }) +
      checkCases(year, checks, { others: otherChecks }),
  );
});

export const ndaProcessDecks = [...single, ...together];
