export * from './calendar.ts';
export * from './calendar-form.ts';
export * from './clock.ts';
export * from './list-sizes.ts';
export * from './membership.ts';
export * from './organisations.ts';
export * from './programme.ts';
export * from './sift.ts';
