import type { Rule } from '../../index.ts';

/** A rule that asks nothing yet: what the builder starts with. */
export const blankRule: Rule = { and: [] };

/** Whether a rule asks nothing. */
export const isBlankRule = (rule: Rule): boolean => JSON.stringify(rule) === '{"and":[]}';
