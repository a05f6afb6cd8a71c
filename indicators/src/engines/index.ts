export * from './answers.ts';
export * from './deck-states.ts';
export * from './duckdb.ts';
export * from './engine.ts';
export * from './run.ts';
export * from './tables.ts';
export * from './write-extract.ts';
export * from './write-parquet.ts';
