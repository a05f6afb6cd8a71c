/** A codelist: for codes of the record by system and code, for medicines also by the beginning of a BNF code or of a name. */
export type Codelist = {
  name: string;
  entries: readonly Entry[];
};

/**
 * `system` is empty for SNOMED CT and dm+d (one code space), else `loinc`, `read2` or `ctv3`; `bnf` and `name` match a
 * medicine by the beginning of its BNF code or of its name in small letters, where the extract has no dm+d code in the list.
 */
export type Entry = { system: string; code: string; term: string };

export type Codelists = ReadonlyMap<string, Codelist>;
