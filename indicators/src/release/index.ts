export {
  type Aggregate,
  type Count,
  type CountName,
  countNames,
  type Mode,
  modes,
  type ProtectedAggregate,
  type Strata,
  type StrataName,
  type Subject,
  strataNames,
} from './aggregate.ts';
export type { Within } from './cells.ts';
export { cellsOfJson, cellsOfRows, columns, suppressedMark, writeCsv, writeJson } from './file.ts';
export { emptyLedger, type Ledger } from './ledger.ts';
export { type Manifest, readManifest, readPolicy, writeManifest } from './manifest.ts';
export { type PartsOf, withEmptyParts } from './parts.ts';
export { type Agreement, type Policy, published } from './policy.ts';
export { type Protection, protect, publishedForm, type Release } from './protect.ts';
export { type CellFault, readRows } from './read.ts';
export { hiddenMost, rounded } from './rule.ts';
export { ofThoseWaiting } from './waiting.ts';
