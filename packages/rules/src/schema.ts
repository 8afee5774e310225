import { z } from 'zod';
import { storedLimits } from './limits.ts';
import type { Rule } from './rule.ts';
import { inspect } from './tree/inspect.ts';

/**
 * Any JSON value that is a well-shaped rule within the limits of storage: its operators are known, the names in it aren't
 * looked at. An issue's `params` carry the code of the problem, its path the place.
 */
export const rule = z.unknown().transform((value, context): Rule => {
  const seen = inspect(value, storedLimits);
  if (seen.ok) return seen.value;
  const { code, detail, pointer } = seen.error;
  const path = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  context.addIssue({ code: 'custom', message: detail, path, params: { code } });
  return z.NEVER;
});
