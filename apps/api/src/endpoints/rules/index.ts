import type { Handler } from '../../call.ts';
import { checkRule } from './check-rule.ts';
import { explainRule } from './explain-rule.ts';

/** The endpoints of rules. */
export const handlers: readonly Handler[] = [checkRule, explainRule];
