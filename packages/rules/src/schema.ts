import { z } from 'zod';
import { inspect } from './inspect.ts';
import { storedLimits } from './limits.ts';
import type { Rule } from './rule.ts';

/** Any JSON value that is a well-shaped rule within the limits of storage; the fields it names aren't looked at. */
export const rule = z.custom<Rule>().superRefine((value: unknown, context) => {
  const problem = inspect(value, storedLimits);
  if (problem) context.addIssue({ code: 'custom', message: problem.detail, params: { code: problem.code, pointer: problem.pointer } });
});
