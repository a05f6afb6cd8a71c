export * from './administrator.ts';
export * from './matrix.ts';
export * from './password.ts';
export * from './policy.ts';
export * from './role.ts';
