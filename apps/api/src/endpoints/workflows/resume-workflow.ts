import { endpoints } from '@ripen/contract';
import { holdRuns } from '@ripen/store';
import { handle } from '../../call.ts';
import { ringAll } from '../../ring-all.ts';
import { moveWorkflow } from './move-workflow.ts';

/** Goes on; what fell due meanwhile happens now. */
export const resumeWorkflow = handle(endpoints.resumeWorkflow, async (call) => {
  const resumed = await moveWorkflow(call, call.params.id, {
    from: ['paused'],
    to: 'live',
    otherwise: (status) => `Only a paused workflow can be resumed; this one is ${status}`,
    runs: (trx, workspace, workflow) => holdRuns(trx, workspace, { workflow, held: false }),
  });
  if (resumed.ok) ringAll(call.services.bell);
  return resumed;
});
