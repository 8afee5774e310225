import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { segment, segmentDraft } from '../../shapes/segment.ts';
import { ruleProblems } from '../../shapes/rule.ts';

/** Changes a segment; leads enter and leave it by the new rule. */
export const saveSegment = endpoint({
  name: 'saveSegment',
  method: 'put',
  path: '/api/segments/{id}',
  about: 'Changes a segment; leads enter and leave it by the new rule.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: segmentDraft,
  output: segment,
  status: 200,
  conditional: true,
  problems: [...ruleProblems, 'rule_segment_ring', 'lead_unknown', 'state_conflict', 'version_conflict'],
});
