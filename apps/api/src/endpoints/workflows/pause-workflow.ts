import { endpoints } from '@ripen/contract';
import { holdRuns, stopResuming } from '@ripen/store';
import { handle } from '../../call.ts';
import { moveWorkflow } from './move-workflow.ts';

/** Nobody enters and nothing happens until it is resumed. */
export const pauseWorkflow = handle(endpoints.pauseWorkflow, (call) =>
  moveWorkflow(call, call.params.id, {
    from: ['live'],
    to: 'paused',
    otherwise: (status) =>
      status === 'paused'
        ? 'This workflow is paused already'
        : `Only a live workflow can be paused; this one is ${status}`,
    runs: async (trx, workspace, workflow) => {
      await stopResuming(trx, workspace, workflow);
      await holdRuns(trx, workspace, { workflow, held: true });
    },
  }),
);
