export { columnTypes } from './connect/column-types.ts';
export { openDatabase } from './connect/open-database.ts';
export { openPool, type PoolOptions } from './connect/open-pool.ts';
export { attachEmbedded } from './embedded/attach-embedded.ts';
export { type EmbeddedOptions, type EmbeddedPostgres, openEmbedded } from './embedded/open-embedded.ts';
export type { StartProblem } from './embedded/start-problem.ts';
export { migrate, type MigrationProblem } from './migrate/migrate.ts';
export type { Database } from './tables.ts';
