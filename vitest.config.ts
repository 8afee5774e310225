import { defaultExclude, defineConfig } from 'vitest/config';

// Tests, and what runs before them, read every package from its sources. Only our own condition is listed: 'import' or
// 'module' here would make Node load ES modules for require().
const conditions = ['@ripen/source'];
const fromSource = {
  plugins: [
    {
      name: 'ripen-from-source',
      configEnvironment: () => ({ resolve: { conditions, externalConditions: conditions } }),
    },
  ],
};

const sources = ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'];
const databases = ['packages/*/src/**/*.db.test.ts', 'apps/*/src/**/*.db.test.ts'];
const startCluster = './packages/testkit/src/vitest/start-cluster.ts';

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: 'pure',
          include: sources,
          exclude: [...defaultExclude, ...databases],
          environment: 'node',
          // Property tests try thousands of cases: on a busy machine that takes more than the usual five seconds.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...fromSource,
        test: {
          name: 'database',
          include: databases,
          environment: 'node',
          globalSetup: [startCluster],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...fromSource,
        test: {
          name: 'browser',
          include: ['e2e/**/*.e2e.test.ts'],
          environment: 'node',
          globalSetup: [startCluster],
          fileParallelism: false,
          // One more try tells a machine that is slow at the moment from a page that is broken.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        ...fromSource,
        test: {
          name: 'chaos',
          include: ['chaos/**/*.chaos.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 400_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
