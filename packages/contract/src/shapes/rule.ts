import { z } from 'zod';

/** What may be wrong with a rule that is to be stored or asked. */
export const ruleProblems = [
  'rule_shape',
  'rule_operator_unknown',
  'rule_field_unknown',
  'rule_too_deep',
  'rule_too_large',
  'rule_too_costly',
  'rule_type',
  'rule_segment_unknown',
  'rule_consent_unknown',
  'rule_model_unknown',
] as const;

/** Any JSON: what is wrong with it as a rule is the answer, not a refusal. */
export const ruleQuestion = z.strictObject({ rule: z.json() });

/**
 * What a rule says and how many leads it holds for now, with up to three of them; or its faults. Without faults `matching`
 * is null when counting took too long; the examples are then those found so far.
 */
export const ruleAnswer = z.strictObject({
  said: z.string(),
  faults: z.array(z.strictObject({ code: z.string(), detail: z.string(), pointer: z.string() })),
  matching: z.number().int().nullable(),
  examples: z.array(z.strictObject({ id: z.guid(), name: z.string(), email: z.string().nullable() })),
});
export type RuleAnswer = z.infer<typeof ruleAnswer>;

/** A rule and the lead to explain it for. */
export const ruleCase = z.strictObject({ rule: z.json(), leadId: z.string() });

/** A rule's answer with every part: `parts` are traces of the same shape. */
export const ruleTrace = z.strictObject({ said: z.string(), truthy: z.boolean(), trace: z.json() });
