import { z } from 'zod';
import type { Database } from './database.ts';
import { bitsOf } from './reasons.ts';

/** Dihedral group D5 of Verhoeff (1969): products, and the permutation that is applied once more for each place. */
const product = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
] as const;
const once = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

/** Whether the last digit of a SNOMED CT identifier is the one that the others ask for. */
function hasCheckDigit(code: string): boolean {
  let check = 0;
  for (const [place, digit] of [...code].reverse().entries()) {
    let moved = Number(digit);
    for (let turn = place % 8; turn > 0; turn--) moved = once[moved] ?? 0;
    check = product[check]?.[moved] ?? 0;
  }
  return check === 0;
}

const used = z.object({ code: z.string(), count: z.coerce.number() });

/** Codes are judged once each: what a spreadsheet cut to fifteen digits is seen here. */
export async function suspectCodes(database: Database): Promise<string[]> {
  const codes = await database.rows(
    `SELECT code, count(*) AS count FROM staged_event WHERE system = '' AND reasons & ${bitsOf('reject')} = 0
    GROUP BY code ORDER BY count DESC, code`,
    used,
  );
  const wrong = codes.filter(({ code }) => !hasCheckDigit(code));
  if (wrong.length === 0) return [];
  const rows = wrong.reduce((sum, { count }) => sum + count, 0);
  const some = wrong.slice(0, 3).map(({ code }) => code);
  return [
    `${wrong.length} SNOMED CT codes, in ${rows} rows, have a wrong check digit (for instance ${some.join(', ')}): they match no codelist. A spreadsheet that cuts codes to fifteen digits does this.`,
  ];
}
