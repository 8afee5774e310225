import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { publishPreview } from '../../shapes/changing.ts';

/** Tells what publishing the draft would change, and how many leads wait in which step. */
export const previewPublish = endpoint({
  name: 'previewPublish',
  method: 'get',
  path: '/api/workflows/{id}/publish-preview',
  about: 'Tells what publishing the draft would change, and how many leads wait in which step.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: publishPreview,
  status: 200,
});
