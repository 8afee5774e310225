import { type Problem, pointer } from '@ripen/domain';
import { type Catalogue, check, type Rule } from '@ripen/rules';

/** Whether a rule is the one that a form begins with: no condition yet. */
export const isBlankRule = (rule: Rule): boolean => JSON.stringify(rule) === '{"and":[]}';

/** What is wrong with the rule at `/rule` of a config: it is empty, or it doesn't check. */
export const ruleFaults = (rule: Rule, catalogue: Catalogue): Problem[] =>
  isBlankRule(rule)
    ? [{ code: 'rule_blank', detail: 'The rule is empty; add a condition', pointer: '/rule' }]
    : check(rule, catalogue).map((problem) => ({ ...problem, pointer: pointer('', 'rule') + problem.pointer }));
