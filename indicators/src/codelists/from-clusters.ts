import type { Codelist, Entry } from './codelist.ts';

/**
 * A list of the catalogue that the official clusters have under another name or in other pieces. `only` and `but` look at the
 * terms of the codes; without either the whole cluster is meant. Of medicines the codes come beside what the list already
 * holds, as names and BNF codes find what an extract gives without a code.
 */
type FromClusters = {
  name: string;
  clusters: readonly string[];
  only?: RegExp;
  but?: RegExp;
  beside?: true;
};

/**
 * Cluster names and what they hold: the cluster descriptions of the UK Primary Care Domain reference sets. One cluster has the
 * risk classes of both feet; a class of a scale without a side is one for both.
 */
const fromClusters: readonly FromClusters[] = [
  { name: 'leftfootrisk_cod', clusters: ['frc_cod'], but: /\bright\b/i },
  { name: 'rightfootrisk_cod', clusters: ['frc_cod'], but: /\bleft\b/i },
  { name: 'footmodrisk_cod', clusters: ['frc_cod'], only: /\b(moderate|increased) risk\b|\blevel 2\b/i },
  { name: 'foothighrisk_cod', clusters: ['frc_cod'], only: /\bhigh risk\b|\blevel [34]\b/i },
  { name: 'leftfootabsent_cod', clusters: ['ampl_cod', 'conabl_cod'] },
  { name: 'rightfootabsent_cod', clusters: ['ampr_cod', 'conabr_cod'] },
  { name: 'haemoglobin_cod', clusters: ['hb_cod'] },
  { name: 'drug_ace', clusters: ['ace_cod'], beside: true },
  { name: 'drug_aii', clusters: ['aii_cod'], beside: true },
  { name: 'drug_statin', clusters: ['stat_cod'], beside: true },
  { name: 'drug_bempedoic', clusters: ['bempacid_cod'], beside: true },
  { name: 'drug_ezetimibe', clusters: ['ezetimibe_cod'], beside: true },
  { name: 'drug_inclisiran', clusters: ['inclisiran_cod'], beside: true },
  { name: 'drug_pcsk9', clusters: ['pcsk9i_cod'], beside: true },
];

/** Lists made of clusters, and what could not be made. */
export type MadeLists = { lists: readonly Codelist[]; problems: readonly string[] };

/**
 * The lists that can be made of the clusters among `brought`. A list that was brought under its own name is left as it is.
 *
 * @param brought the lists of a folder, by name
 * @param standing the lists that would be used otherwise, by name: medicines are added to theirs
 */
export function listsFromClusters(
  brought: ReadonlyMap<string, Codelist>,
  standing: ReadonlyMap<string, Codelist>,
): MadeLists {
  const lists: Codelist[] = [];
  const problems: string[] = [];
  for (const row of fromClusters) {
    const there = row.clusters.flatMap((cluster) => brought.get(cluster)?.entries ?? []);
    if (there.length === 0 || brought.has(row.name)) continue;
    const entries = there.filter((entry) => belongs(entry, row));
    if (entries.length === 0)
      problems.push(
        `${row.name} is made of ${row.clusters.join(' and ')} by the terms of the codes, and no term fits. Bring the terms, or ${row.name}.csv`,
      );
    else
      lists.push({
        name: row.name,
        entries: row.beside ? [...(standing.get(row.name)?.entries ?? []), ...entries] : entries,
      });
  }
  return { lists, problems };
}

/** A code without a term says nothing about the side or the class that it is of. */
function belongs({ term }: Entry, { only, but }: FromClusters): boolean {
  if (only === undefined && but === undefined) return true;
  return term !== '' && (only?.test(term) ?? true) && !(but?.test(term) ?? false);
}
