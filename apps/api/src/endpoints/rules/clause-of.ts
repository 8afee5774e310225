import { toSql } from '@ripen/rules';
import type { Clause } from '@ripen/store';
import type { Asking } from './ask-leads.ts';

/**
 * A rule as SQL for all leads of a workspace, or null when it can't be told so: it says what SQL can't, or it counts days,
 * which begin at another moment for leads of another zone.
 */
export const clauseOf = ({ rule, catalogue, now, zone }: Asking): Clause | null => {
  const clause = toSql(rule, catalogue, { moment: { now, zone } });
  return clause.ok && !clause.zoned ? clause : null;
};
