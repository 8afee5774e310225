export { freshDatabase, type FreshDatabase, type FreshOptions } from './fresh-database.ts';
export { type ClusterOptions, type RunningCluster, startTestCluster, type TestCluster } from './start-test-cluster.ts';
import './vitest/start-cluster.ts';
