export * from './bell.ts';
export { type BellOptions, openBell } from './open-bell.ts';
export { postgresConnections } from './open-postgres-lines.ts';
export { within } from './within.ts';
