import { endpoint } from '../../endpoint.ts';
import { publication } from '../../shapes/changing.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { workflowVersion } from '../../shapes/workflow.ts';

/** Makes the draft the next version; leads under way stay on theirs, but where a plan moves them or has them leave. A draft that tells another story than its tests expect is refused, unless `despiteTests` says otherwise. */
export const publishWorkflow = endpoint({
  name: 'publishWorkflow',
  method: 'post',
  path: '/api/workflows/{id}/publish',
  about:
    'Makes the draft the next version; leads under way stay on theirs, but where a plan moves them or has them leave. Tests that tell another story refuse it, unless despiteTests is true.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: publication.optional(),
  output: workflowVersion,
  status: 200,
  problems: ['draft_invalid', 'plan_invalid', 'state_conflict', 'tests_differ'],
});
