export * from './answers.ts';
export * from './duckdb.ts';
export * from './engine.ts';
export * from './tables.ts';
export * from './write-extract.ts';
