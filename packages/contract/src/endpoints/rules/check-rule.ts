import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { ruleQuestion, ruleAnswer } from '../../shapes/rule.ts';

/** Says a rule in English, what is wrong with it, and how many leads it holds for. */
export const checkRule = endpoint({
  name: 'checkRule',
  method: 'post',
  path: '/api/rules/check',
  about: 'Says a rule in English, what is wrong with it, and how many leads it holds for.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: ruleQuestion,
  output: ruleAnswer,
  status: 200,
});
