/** Intake: patient records come in here, and nowhere else; every line of them is accounted for. */
export type { Accounting, FileAccount, GroupAccount, Tally } from './accounting.ts';
export type { Limits } from './database.ts';
export { ownMappings } from './mapping.ts';
export type { Outcome, Problem } from './outcome.ts';
export { accountingName, check, type PreparedExtract, type PrepareOptions, prepare } from './prepare.ts';
export { type ReasonName, reasonNames, reasons } from './reasons.ts';
