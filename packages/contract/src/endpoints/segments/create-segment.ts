import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { segment, segmentDraft } from '../../shapes/segment.ts';

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
  problems: [
    'rule_shape',
    'rule_operator_unknown',
    'rule_field_unknown',
    'rule_too_deep',
    'rule_too_large',
    'rule_too_costly',
    'rule_type',
    'rule_segment_unknown',
    'lead_unknown',
  ],
});
