import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { segment, segmentDraft } from '../../shapes/segment.ts';
import { ruleProblems } from '../../shapes/rule.ts';

/** Makes a segment from a rule, or a static list. */
export const createSegment = endpoint({
  name: 'createSegment',
  method: 'post',
  path: '/api/segments',
  about: 'Makes a segment from a rule, or a static list.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: segmentDraft,
  output: segment,
  status: 201,
  creates: true,
  problems: [...ruleProblems, 'lead_unknown'],
});
