import { workflowDocument } from '@ripen/workflow';
import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { workflow } from '../../shapes/workflow.ts';

/** Saves the draft; faults don’t keep it from being saved. */
export const saveWorkflow = endpoint({
  name: 'saveWorkflow',
  method: 'put',
  path: '/api/workflows/{id}',
  about: 'Saves the draft; faults don’t keep it from being saved.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: workflowDocument,
  output: workflow,
  status: 200,
  conditional: true,
  problems: ['version_conflict', 'state_conflict'],
});
