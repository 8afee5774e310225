import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { ruleCase, ruleTrace } from '../../shapes/rule.ts';

/** Shows for one lead which part of a rule holds, and why. */
export const explainRule = endpoint({
  name: 'explainRule',
  method: 'post',
  path: '/api/rules/explain',
  about: 'Shows for one lead which part of a rule holds, and why.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: ruleCase,
  output: ruleTrace,
  status: 200,
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
