import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { ruleCase, ruleProblems, ruleTrace } from '../../shapes/rule.ts';

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
  problems: [...ruleProblems, 'lead_unknown'],
});
