import type { RuleContext } from '../rule.ts';

/** The first moment after now, in milliseconds, at which something may be otherwise by the passing of time alone; infinite for never. May be early, never late. */
export type Next = (data: unknown, facts: RuleContext) => number;
