import { endpoints } from '@ripen/contract';
import { cancelRuns } from '@ripen/store';
import { handle } from '../../call.ts';
import { moveWorkflow } from './move-workflow.ts';

/** Ends the workflow: nobody enters, runs under way are cancelled. */
export const archiveWorkflow = handle(endpoints.archiveWorkflow, (call) =>
  moveWorkflow(call, call.params.id, {
    from: ['live', 'paused'],
    to: 'archived',
    otherwise: (status) =>
      status === 'draft' ? 'This workflow was never published: delete it instead' : 'This workflow is archived already',
    runs: (trx, workspace, workflow) => cancelRuns(trx, workspace, { workflow, reason: 'The workflow was archived' }),
  }),
);
