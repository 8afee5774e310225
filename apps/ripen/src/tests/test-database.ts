import { toIso, workflowId, type WorkspaceId } from '@ripen/domain';
import { runTest } from '@ripen/engine';
import { exportWorkspace, readSurroundings } from '@ripen/store';
import type { OpenStore } from '../open-store.ts';
import type { Tested } from './tested.ts';

/** Runs the tests of a workspace's workflows against their drafts, in what surrounds them there. */
export const testDatabase = async (
  { db }: Pick<OpenStore, 'db'>,
  workspace: WorkspaceId,
  wants: (workflow: { id: string; name: string }) => boolean,
): Promise<Tested[]> => {
  const tested: Tested[] = [];
  const { workflows } = await exportWorkspace(db, workspace);
  for (const { id, live: _live, tests = [], ...document } of workflows.filter(wants)) {
    const told = await readSurroundings(db, workspace, workflowId.parse(id));
    const around = { ...told, now: toIso(told.now), past: null };
    tested.push({
      id,
      name: document.name,
      runs: tests.map((test) => ({ name: test.name, ...runTest(around, { id, document }, test) })),
    });
  }
  return tested;
};
