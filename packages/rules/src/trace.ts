import type { Json } from '@ripen/domain';
import { compile } from './compile.ts';
import { describe } from './describe.ts';
import type { Rule, RuleContext } from './rule.ts';
import { truthy } from './truthy.ts';

/** The answer of a rule for one lead with every step kept: what was asked in words, and what came out. */
export type Trace = { said: string; value: Json; truthy: boolean; parts: Trace[] };

const toJson = (value: unknown): Json => {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
};

/** The same answer as `evaluate`, with every step kept. */
export const trace = (rule: Rule, data: unknown, context?: RuleContext): Trace => {
  const value = compile(rule)(data, context);
  return { said: describe(rule), value: toJson(value), truthy: truthy(value), parts: [] };
};
