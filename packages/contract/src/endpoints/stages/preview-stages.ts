import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { stages } from '../../shapes/setup.ts';
import { stagePreview } from '../../shapes/stage-preview.ts';

/** Says which leads stages would move before they are saved. */
export const previewStages = endpoint({
  name: 'previewStages',
  method: 'post',
  path: '/api/stages/preview',
  about: 'Says how many leads stages would move if they were saved now, from which stage to which, with some of them.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: stages,
  output: stagePreview,
  status: 200,
});
