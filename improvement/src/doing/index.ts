export * from './aim.ts';
export * from './aim-form.ts';
export * from './cycle.ts';
export * from './project.ts';
