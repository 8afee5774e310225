import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { segmentPreview, segmentQuestion } from '../../shapes/segment.ts';

/** Says what a rule would make of a segment before it is saved. */
export const previewSegment = endpoint({
  name: 'previewSegment',
  method: 'post',
  path: '/api/segments/preview',
  about: 'Says what a rule would make of a segment: who would enter and leave, and which workflows that concerns.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: segmentQuestion,
  output: segmentPreview,
  status: 200,
});
