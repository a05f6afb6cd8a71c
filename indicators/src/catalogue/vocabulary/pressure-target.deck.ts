import { type Deck, deck } from '../../index.ts';

type Names = { series: string; definition: string; list: string; exceptions: string; prefix: string; month: string };

/**
 * The blood pressure targets of QOF differ by register, age and month alone, so their worked patients are written once. `LIST` is
 * the diagnosis, `EXC` how the lists of exceptions begin. Everybody was diagnosed in 2010 unless the case says so.
 */
export function pressureCases(
  { series, definition, list, exceptions, prefix, month }: Names,
  born: string,
  limit: number,
): Deck {
  const [year] = month.split('-').map(Number);
  const words: Readonly<Record<string, string>> = {
    CLINIC_IN: `bp ${limit}/90`,
    CLINIC_OUT: `bp ${limit + 1}/90`,
    HOME_IN: `home ${limit - 5}/85`,
    HOME_OUT: `home ${limit - 4}/85`,
    FIRST_DAY: `${(year ?? 0) - 1}-04-01`,
    DAY_BEFORE: `${(year ?? 0) - 1}-03-31`,
    LAST_DAY: `${year}-03-31`,
    DAY_AFTER: `${year}-04-01`,
    YEAR: String(year),
    BORN: born,
    LIST: list,
    EXC: exceptions,
    FIELD: prefix,
    MONTH: month,
    VERSION: definition,
  };
  const text = Object.entries(words).reduce((all, [word, value]) => all.replaceAll(word, value), cases);
  return deck(series, text);
}

const cases = `
case never diagnosed
  born BORN
  YEAR-01-10 CLINIC_IN
  at MONTH: not on register

case exactly at target
  born BORN
  2010-01-01 LIST
  YEAR-01-10 CLINIC_IN
  at MONTH VERSION: success BP_OK

case one above
  born BORN
  2010-01-01 LIST
  YEAR-01-10 CLINIC_OUT
  at MONTH: failed

case at target at home
  born BORN
  2010-01-01 LIST
  YEAR-01-10 HOME_IN
  at MONTH: success BP_OK

case one above at home
  born BORN
  2010-01-01 LIST
  YEAR-01-10 HOME_OUT
  at MONTH: failed

case on the first day of the twelve months
  born BORN
  2010-01-01 LIST
  FIRST_DAY CLINIC_IN
  at MONTH: success BP_OK

case a day before the twelve months
  born BORN
  2010-01-01 LIST
  DAY_BEFORE CLINIC_IN
  at MONTH: failed

case on the last day of the month
  born BORN
  2010-01-01 LIST
  LAST_DAY CLINIC_IN
  at MONTH: success BP_OK

case the day after the month
  born BORN
  2010-01-01 LIST
  DAY_AFTER CLINIC_IN
  at MONTH: failed

case a systolic alone is no reading
  born BORN
  2010-01-01 LIST
  YEAR-01-10 bp 120/-
  at MONTH: failed

case of two of one day the lowest of each side counts
  born BORN
  2010-01-01 LIST
  YEAR-01-10 bp 190/80, bp 120/110
  at MONTH: success BP_OK

case most treatment tolerated
  born BORN
  2010-01-01 LIST
  FIRST_DAY htmax_cod
  at MONTH: exception HTMAX

case most treatment tolerated, a day too early
  born BORN
  2010-01-01 LIST
  DAY_BEFORE htmax_cod
  at MONTH: failed

case success comes before every exception
  born BORN
  2010-01-01 LIST
  FIRST_DAY htmax_cod, EXCpcadec_cod
  YEAR-01-10 CLINIC_IN
  at MONTH: success BP_OK

case unsuitable
  born BORN
  2010-01-01 LIST
  FIRST_DAY EXCpcapu_cod
  at MONTH: exception FIELDPCAPU

case declined a measurement
  born BORN
  2010-01-01 LIST
  FIRST_DAY bpdec_cod
  at MONTH: exception BPORHBPDEC

case declined this care
  born BORN
  2010-01-01 LIST
  FIRST_DAY EXCpcadec_cod
  at MONTH: exception FIELDPCADEC

case of several reasons the first in order
  born BORN
  2010-01-01 LIST
  YEAR-01-10 EXCpcadec_cod, EXCpcapu_cod
  at MONTH: exception FIELDPCAPU

case invited twice, seven days apart
  born BORN
  2010-01-01 LIST
  YEAR-02-01 EXCinvite_cod
  YEAR-02-08 EXCinvite_cod
  at MONTH: exception FIELDINVITE

case invited twice, six days apart
  born BORN
  2010-01-01 LIST
  YEAR-02-01 EXCinvite_cod
  YEAR-02-07 EXCinvite_cod
  at MONTH: failed

case read above target after the first invitation
  born BORN
  2010-01-01 LIST
  YEAR-02-01 EXCinvite_cod
  YEAR-02-05 CLINIC_OUT
  YEAR-02-08 EXCinvite_cod
  at MONTH: failed

case read above target before both invitations
  born BORN
  2010-01-01 LIST
  YEAR-01-31 CLINIC_OUT
  YEAR-02-01 EXCinvite_cod
  YEAR-02-08 EXCinvite_cod
  at MONTH: exception FIELDINVITE

case diagnosed in the last nine months
  born BORN
  YEAR-01-10 LIST
  at MONTH: exception DIAG1_DT9M

case registered in the last nine months
  born BORN
  registered P1 from YEAR-01-10
  2010-01-01 LIST
  at MONTH: exception REG1_DAT9

case died on the last day of the month
  born BORN
  died LAST_DAY
  2010-01-01 LIST
  at MONTH: not registered

case nobody knows when they were born
  born unknown
  2010-01-01 LIST
  at MONTH: excluded PAT_AGE
`;
