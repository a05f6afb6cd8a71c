/** The Verhoeff tables: the dihedral group of ten, and the permutation of each place (J. Verhoeff, 1969). */
const product = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const places = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/**
 * Whether text is an identifier of SNOMED CT (dm+d included): 6 to 18 digits, no zero in front, the last a Verhoeff check
 * digit. Catches identifiers that a spreadsheet rounded.
 */
export function isSnomedId(code: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(code)) return false;
  let sum = 0;
  for (const [place, digit] of [...code].toReversed().entries()) {
    sum = digitAt(product[sum], digitAt(places[place % 8], Number(digit)));
  }
  return sum === 0;
}

function digitAt(row: string | undefined, at: number): number {
  return Number(row?.[at]);
}
