export * from './measure.ts';
export * from './submission.ts';
