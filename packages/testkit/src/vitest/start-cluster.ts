import type { TestProject } from 'vitest/node';
import { startTestCluster, type TestCluster } from '../start-test-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

/** Vitest's global setup: one cluster for the run of a project, stopped at its end. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { url, template, stop } = await startTestCluster();
  project.provide('cluster', { url, template });
  return stop;
};
