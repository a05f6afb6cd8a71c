export * from './account.ts';
export * from './among.ts';
export * from './before.ts';
export * from './chart.ts';
export * from './chart-advice.ts';
export * from './chart-rules.ts';
export * from './chart-setting.ts';
export * from './chart-words.ts';
export * from './choice-form.ts';
export { type Column, columns, type Known, type Layout, type Mapping } from './column.ts';
export * from './difference-words.ts';
export * from './due.ts';
export * from './entry.ts';
export * from './entry-task.ts';
export * from './measure.ts';
export * from './month-detail.ts';
export * from './month-entry.ts';
export * from './numbers.ts';
export * from './pooled.ts';
export * from './reading.ts';
export * from './rebase-offer.ts';
export {
  dataTo,
  latestOf,
  type Reporting as PracticeReporting,
  type ReportingState,
  reportingOf,
  reportingSentence,
  roomForImprovement,
} from './reporting.ts';
export * from './revision.ts';
export * from './series.ts';
export * from './signal-row.ts';
export * from './submission.ts';
export * from './submit.ts';
export * from './table.ts';
export * from './tally.ts';
export * from './unlike.ts';
export * from './value.ts';
export * from './words.ts';
