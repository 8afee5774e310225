import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { sayWorkflow, workflowFaults } from '../../workflow-faults.ts';

/** The workflow to start the lead in, by its id. */
const startWorkflowConfig = z.strictObject({ workflow: z.guid('needs a workflow') });

/** Starts the lead in another workflow, whose entry rules hold as for everybody; the lead goes on here as well. */
export const startWorkflow = nodeKind({
  kind: 'start-workflow',
  label: 'Start a workflow',
  group: 'action',
  about: 'Starts the lead in another workflow, and goes on here as well.',
  within: ['nurture'],
  config: startWorkflowConfig,
  blank: { workflow: '' },
  ports: () => ['done'],
  sentence: ({ workflow }, setting) => `Start in ${sayWorkflow(workflow, setting)}`,
  faults: ({ workflow }, setting) => workflowFaults(workflow, setting, { live: true }),
  prepare: () => null,
  decide: ({ workflow }, { workflowName }) => {
    const name = workflowName(workflow);
    return name === null
      ? pass('done', 'Started nowhere: the workflow isn’t there')
      : pass('done', `Starts in “${name}”`, { runs: { do: 'start', workflow } });
  },
});
