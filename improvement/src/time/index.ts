export * from './day.ts';
export * from './month.ts';
export { type DayReading, readDay } from './written.ts';
