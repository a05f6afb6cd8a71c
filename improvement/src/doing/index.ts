export * from './cycle.ts';
export * from './project.ts';
