import { z } from 'zod';
import { end, pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { sayWorkflow, workflowFaults } from '../../workflow-faults.ts';

/** The workflow to leave, by its id, or `this` for the one that the step is in. */
const leaveWorkflowConfig = z.strictObject({ workflow: z.union([z.literal('this'), z.guid('needs a workflow')]) });

/** Takes the lead out of another workflow, or out of this one. */
export const leaveWorkflow = nodeKind({
  kind: 'leave-workflow',
  label: 'Leave a workflow',
  group: 'action',
  about: 'Takes the lead out of another workflow, or out of this one.',
  within: ['nurture'],
  config: leaveWorkflowConfig,
  blank: { workflow: '' },
  ports: ({ workflow }) => (workflow === 'this' ? [] : ['done']),
  sentence: ({ workflow }, setting) =>
    workflow === 'this' ? 'Leave this workflow' : `Leave ${sayWorkflow(workflow, setting)}`,
  faults: ({ workflow }, setting) => (workflow === 'this' ? [] : workflowFaults(workflow, setting, { live: false })),
  prepare: () => null,
  decide: ({ workflow }, { workflowName }) => {
    if (workflow === 'this') return end('Left the flow');
    const name = workflowName(workflow);
    return name === null
      ? pass('done', 'Left nothing: the workflow isn’t there')
      : pass('done', `Leaves “${name}”, if it is in it`, { runs: { do: 'leave', workflow } });
  },
});
