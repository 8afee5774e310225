export { freshDatabase, type FreshDatabase, type FreshOptions } from './fresh-database.ts';
export { launchBrowser } from './launch-browser.ts';
export { startRedis, type TestRedis } from './start-redis.ts';
export { type ClusterOptions, type RunningCluster, startTestCluster, type TestCluster } from './start-test-cluster.ts';
