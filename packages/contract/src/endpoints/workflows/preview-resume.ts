import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { resumePreview } from '../../shapes/changing.ts';

/** Tells how many leads of a paused workflow would get what when it goes on. */
export const previewResume = endpoint({
  name: 'previewResume',
  method: 'get',
  path: '/api/workflows/{id}/resume-preview',
  about: 'Tells how many leads of a paused workflow would get what when it goes on.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: resumePreview,
  status: 200,
  problems: ['state_conflict'],
});
