import type { Json } from '@ripen/domain';

/** A rule that asks nothing yet: what the rule builder starts with. */
export const blankRule: Json = { and: [] };

/** Whether a rule asks nothing. */
export const isBlank = (rule: Json): boolean => JSON.stringify(rule) === JSON.stringify(blankRule);
