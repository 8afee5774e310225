import { endpoints } from '@ripen/contract';
import { findTest, saveTest } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { versionConflict } from '../../version-conflict.ts';
import { completeTest } from './complete-test.ts';
import { findTested } from './find-tested.ts';
import { showTest } from './show-test.ts';

/** Changes a test; without a story, the one that the draft tells now is expected from then on. */
export const saveWorkflowTest = handle(endpoints.saveWorkflowTest, async (call) => {
  const { params, body, workspace, services, revision } = call;
  const found = await findTested(call, params);
  if (!found) return notFound();
  const test = await completeTest(call, found.workflow, body);
  if (!test.ok) return test.error;
  const named = { workflow: found.workflow.id, id: found.test.id };
  const row =
    revision === null ? undefined : await saveTest(services.db, workspace, { ...named, revision, test: test.value });
  if (row !== undefined) return reply(showTest(row), row.revision);
  return versionConflict((await findTest(services.db, workspace, named))?.revision ?? found.test.revision);
});
