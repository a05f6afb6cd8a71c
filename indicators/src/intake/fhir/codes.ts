import type { Coded } from './shapes.ts';

/** Code systems by the address that FHIR gives them, those first that an extract prefers. */
const systems: readonly [address: string, system: string][] = [
  ['http://snomed.info/sct', ''],
  ['http://loinc.org', 'loinc'],
  ['http://read.info/readv2', 'read2'],
  ['http://read.info/ctv3', 'ctv3'],
];
const drugSystems: ReadonlySet<string> = new Set(['https://dmd.nhs.uk', 'http://snomed.info/sct']);
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';

/** A code and its system in the words of the contract; `null` where there is none. */
export type Coding = { code: string | null; system: string | null };

/** The coding that an extract can use best. One of an unknown system keeps its address, so that the account names it. */
export function codingOf(coded: Coded | undefined): Coding {
  const all = coded?.coding ?? [];
  for (const [address, system] of systems) {
    const found = all.find((one) => one.system === address && one.code);
    if (found?.code) return { code: found.code, system };
  }
  const other = all.find(({ code }) => code);
  return { code: other?.code ?? null, system: other?.system ?? null };
}

/** What was issued: the code where it is of dm+d, and the name, with the ingredient where the name does not say it. */
export function drugOf(coded: Coded | undefined): { code: string | null; name: string | null } {
  const all = coded?.coding ?? [];
  const code =
    all.find(({ system, code: one }) => one && system !== undefined && drugSystems.has(system))?.code ?? null;
  const name = coded?.text ?? all.find(({ display }) => display)?.display ?? null;
  const ingredient = all
    .filter(({ system }) => system === rxnorm)
    .map((one) => ingredients[one.code ?? ''])
    .find((found) => found !== undefined);
  if (ingredient === undefined || name?.toLowerCase().includes(ingredient)) return { code, name };
  return { code, name: name === null ? ingredient : `${ingredient} (${name})` };
}

/**
 * Ingredients, in British names, of RxNorm codes whose own name does not hold them: brands, American names and misspellings.
 * Source: the codes and names of Synthea's modules.
 */
const ingredients: Readonly<Record<string, string>> = {
  '316672': 'simvastatin',
  '315971': 'furosemide',
  '313782': 'paracetamol',
  '282464': 'paracetamol',
  '198440': 'paracetamol',
  '209387': 'paracetamol',
  '1870230': 'adrenaline',
  '1660014': 'adrenaline',
  '705129': 'glyceryl trinitrate',
  '745679': 'salbutamol',
  '2123111': 'salbutamol',
  '861467': 'pethidine',
  '106892': 'insulin',
};

/**
 * The code that says in a British record that a diagnosis is resolved. FHIR says it by a day on the diagnosis itself.
 * Diagnoses: atrial fibrillation, hypertension (two), diabetes (three).
 */
export const resolutions: Readonly<Record<string, string>> = {
  '49436004': '196371000000102',
  '59621000': '162659009',
  '38341003': '162659009',
  '44054006': '315051004',
  '46635009': '315051004',
  '73211009': '315051004',
};
