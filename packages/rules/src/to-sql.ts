import type { Problem } from '@ripen/domain';
import type { Catalogue } from './catalogue.ts';
import { voiceFor } from './english/voice.ts';
import type { Rule } from './rule.ts';
import { binder, type Bound } from './sql/binder.ts';
import type { SqlAsking } from './sql/sql-places.ts';
import { sqlVoice } from './sql/sql-voice.ts';
import { Untold } from './sql/untold.ts';
import { treeOf } from './tree/tree-of.ts';

/**
 * A condition over one lead's row, never null, with placeholders from $1 on and their values; or the part that can't be
 * told and why. `zoned` says that it holds for leads of the asking's zone only, since it counts days.
 */
export type SqlClause =
  | { ok: true; text: string; values: readonly Bound[]; zoned: boolean }
  | { ok: false; error: Problem };

/** The asking, and whether its zone was looked at. */
const watched = ({ moment, places }: SqlAsking): { asking: SqlAsking; zoned: () => boolean } => {
  let looked = false;
  if (!moment) return { asking: { ...(places && { places }) }, zoned: () => false };
  const { now, zone } = moment;
  const watching = {
    now,
    get zone() {
      looked = true;
      return zone;
    },
  };
  return { asking: { moment: watching, ...(places && { places }) }, zoned: () => looked };
};

/**
 * A rule as a condition over a lead's row in PostgreSQL, in a database with Ripen's schema: true for exactly the leads
 * whose rule gives a true value when evaluated with all their events. Values and the names in fields are bound, so no part
 * of the text is made from the rule. Throws a `RuleError` when the rule is malformed.
 */
export const toSql = (rule: Rule, catalogue: Catalogue, asking: SqlAsking = {}): SqlClause => {
  const tree = treeOf(rule);
  const bound = binder();
  const { asking: heard, zoned } = watched(asking);
  try {
    const { text, values } = bound.finish(sqlVoice(bound, heard).test(tree));
    return { ok: true, text, values, zoned: zoned() };
  } catch (error) {
    if (!(error instanceof Untold)) throw error;
    const said = voiceFor(catalogue).noun(error.node);
    const detail = `“${said}” can’t be told in SQL: ${error.message}`;
    return { ok: false, error: { code: 'rule_not_in_sql', detail, pointer: error.node.at } };
  }
};
