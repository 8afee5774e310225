import { testId, workflowId } from '@ripen/domain';
import { findTest, findWorkflow, type TestRow, type WorkflowRow } from '@ripen/store';
import type { Call } from '../../call.ts';
import { readId } from '../../read-id.ts';

type Asker = Pick<Call<never>, 'services' | 'workspace'>;

/** The workflow and the test that a path names; null when either isn't there. */
export const findTested = async (
  { services, workspace }: Asker,
  params: { id: string; test: string },
): Promise<{ workflow: WorkflowRow; test: TestRow } | null> => {
  const [id, wanted] = [readId(workflowId, params.id), readId(testId, params.test)];
  const workflow = id && (await findWorkflow(services.db, workspace, id));
  const test = workflow && wanted && (await findTest(services.db, workspace, { workflow: workflow.id, id: wanted }));
  return workflow && test ? { workflow, test } : null;
};
