import type { Rule } from '../rule.ts';
import { argumentsOf } from './comparison-forms.ts';

/** `{ operator: [{ "missing": [field] }] }`: that a field is known, or with `!!` that it is unknown. */
export const missingRule = (operator: '!' | '!!', field: string): Rule => ({ [operator]: [{ missing: [field] }] });

/** The field that a rule of `missingRule` names; null for any other rule. */
export const missingField = (operator: '!' | '!!', rule: Rule | undefined): string | null => {
  const [missing, ...more] = argumentsOf(rule, operator) ?? [];
  const [field, ...others] = argumentsOf(missing, 'missing') ?? [];
  return typeof field === 'string' && more.length === 0 && others.length === 0 ? field : null;
};
