import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { scorePreview } from '../../shapes/scoring.ts';

/** Tells what a scoring model’s draft would do to today’s leads, recomputed from their own events; nothing is stored. */
export const previewScores = endpoint({
  name: 'previewScores',
  method: 'post',
  path: '/api/workflows/{id}/preview-scores',
  about:
    'Tells what a scoring model’s draft would do to today’s leads, recomputed from their own events; nothing is stored.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: scorePreview,
  status: 200,
  problems: ['draft_invalid', 'state_conflict'],
});
