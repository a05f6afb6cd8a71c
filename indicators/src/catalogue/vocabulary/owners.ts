import { type Evidence, indicator, type Series, version } from '../../index.ts';

/** What an indicator of one definition says of itself, and how that definition goes. */
type Words = Pick<Series, 'title' | 'short' | 'direction' | 'why'> & Partial<Pick<Series, 'priorities' | 'actions'>>;
type Definition = Pick<Parameters<typeof version>[1], 'over' | 'rules' | 'monthly' | 'parameters' | 'unconfirmed'>;
type Owned = { id: string; definition: string; family: string; from: string; source: string; evidence: Evidence };

function owned(
  { id, definition, family, from, source, evidence }: Owned,
  { over, rules, monthly = [], parameters = [], unconfirmed = [], ...words }: Words & Definition,
): Series {
  const only = version(definition, { from, source, evidence, over, rules, monthly, parameters, unconfirmed });
  return indicator(id, { family, ...words, versions: [only] });
}

/** The national audit: adults, no exceptions, quarter ends since March 2020. `CVDP002AF` is the series `cvdp.af.002`. */
export const cvdprevent =
  (family: string, disease: string, source: string) =>
  (number: string, evidence: Evidence, parts: Words & Definition): Series =>
    owned(
      {
        id: `cvdp.${disease.toLowerCase()}.${number}`,
        definition: `CVDP${number}${disease}`,
        family,
        from: '2020-03-31',
        source: `CVDPREVENT: ${source}`,
        evidence,
      },
      parts,
    );

/** The source of those of which no more than the name in the public list of indicators was read. */
export const namesAlone = 'the names of its published indicators; what is not in a name is recalled';

/** Where the rules of most NICE indicators were read: page by page by somebody who had the documents, not by us. */
export const niceReview =
  "its document of February 2026, as West and North London ICB's review of 12 September 2026 reads it";
/** The others, of which less is known. */
export const niceReproduced = 'as North Central London reproduces it';
/** Of NICE's indicators that rest on a recorded risk. */
export const otherScores = 'scores of other tools than QRISK count too; the list that holds them is not public';
export const dayNotRead = 'the day it came onto the menu, or its owner changed it, was not read';

/** NICE: `IND128` of atrial fibrillation is the series `nice.af.128`. The day each took force was not read. */
export const nice =
  (family: string, disease: string, read: typeof niceReview | typeof niceReproduced = niceReview) =>
  (number: string, from: string, { unconfirmed = [], ...parts }: Words & Definition): Series =>
    owned(
      {
        id: `nice.${disease}.${number}`,
        definition: `IND${number}`,
        family,
        from,
        source: `NICE indicator IND${number}, ${read}`,
        evidence: 'B',
      },
      { ...parts, unconfirmed: [dayNotRead, ...unconfirmed] },
    );

/** The local set of the collaboratives: everybody on the register counts, nobody is excepted. */
export const local =
  (family: string) =>
  (id: string, parts: Words & Definition): Series =>
    owned(
      {
        id,
        definition: `${id}.1`,
        family,
        from: '2004-04-01',
        source: 'local set of the collaboratives, to be confirmed by their clinical leads',
        evidence: 'M',
      },
      parts,
    );
