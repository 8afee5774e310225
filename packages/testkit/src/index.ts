export { ask } from './ask.ts';
export { freshDatabase, type FreshDatabase, type FreshOptions } from './fresh-database.ts';
export { launchBrowser } from './launch-browser.ts';
export { type Fate, openProxy, type Proxy } from './open-proxy.ts';
export { startEmbedded } from './start-embedded.ts';
export { type ProcessPlan, startProcess, type TestProcess } from './start-process.ts';
export { startRedis, type TestRedis } from './start-redis.ts';
export { startSource } from './start-source.ts';
export { type ClusterOptions, type RunningCluster, startTestCluster, type TestCluster } from './start-test-cluster.ts';
