import type { WorkflowTestRuns } from '@ripen/contract';
import { runTest } from '@ripen/engine';
import { listTests, readSurroundings, type WorkflowRow } from '@ripen/store';
import { mostTests } from '@ripen/workflow';
import { setImmediate } from 'node:timers/promises';
import type { Call } from '../../call.ts';
import { showSurroundings } from '../workflows/show-surroundings.ts';
import { showTest } from './show-test.ts';

type Asker = Pick<Call<never>, 'services' | 'workspace'>;

/** Walks all tests of a workflow through its draft. Between two of them others are answered. */
export const walkTests = async (
  { services, workspace }: Asker,
  { id, draft: document }: WorkflowRow,
): Promise<WorkflowTestRuns['items']> => {
  const tests = await listTests(services.db, workspace, { workflow: id, above: null, limit: mostTests });
  if (tests.length === 0) return [];
  const around = showSurroundings(await readSurroundings(services.db, workspace, id), undefined);
  const runs: WorkflowTestRuns['items'] = [];
  for (const row of tests) {
    const { name, revision: _revision, createdAt: _made, updatedAt: _changed, ...test } = showTest(row);
    runs.push({ id: row.id, name, ...runTest(around, { id, document }, { ...test, name }) });
    await setImmediate();
  }
  return runs;
};
