import type { TestProject } from 'vitest/node';
import { startTestCluster } from '../start-test-cluster.ts';

/** Vitest's global setup: one cluster for the run of a project, stopped at its end. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { url, template, stop } = await startTestCluster();
  project.provide('cluster', { url, template });
  return stop;
};
