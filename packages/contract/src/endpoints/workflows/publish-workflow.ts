import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { workflowVersion } from '../../shapes/workflow.ts';

/** Makes the draft the next version; leads under way stay on theirs. */
export const publishWorkflow = endpoint({
  name: 'publishWorkflow',
  method: 'post',
  path: '/api/workflows/{id}/publish',
  about: 'Makes the draft the next version; leads under way stay on theirs.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: workflowVersion,
  status: 200,
  problems: ['draft_invalid', 'state_conflict'],
});
