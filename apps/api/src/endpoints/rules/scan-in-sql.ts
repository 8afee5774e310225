import { matchLeads } from '@ripen/store';
import type { Asking } from './ask-leads.ts';
import { clauseOf } from './clause-of.ts';
import type { Scan, Scanned } from './scan.ts';

const first = 1_000;
const most = 64_000;
/** As long as one look takes less, in milliseconds, the next goes further. */
const quick = 50;

/**
 * Looks through leads for those a rule holds for as `scanLeads` does, in SQL: further at a time the rarer they are. Null
 * when the rule can't be told in SQL, or not of these leads.
 */
export const scanInSql = async (asking: Asking, scan: Scan): Promise<Scanned | null> => {
  const clause = await clauseOf(asking);
  if (clause === null) return null;
  const { order, search, milliseconds, keep, enough } = scan;
  const found: Scanned = { matching: [], count: 0, last: scan.after, over: false };
  const until = performance.now() + milliseconds;
  for (let limit = first; ; ) {
    const began = performance.now();
    const page = { order, after: found.last, limit, search };
    const seen = await matchLeads(asking.services.db, asking.workspace, { page, clause });
    if (seen === null) return null;
    const wanted = seen.matching.slice(0, enough - found.count);
    found.matching.push(...wanted.slice(0, Math.max(keep - found.matching.length, 0)));
    found.count += wanted.length;
    if (found.count >= enough) return { ...found, last: wanted.at(-1) ?? found.last };
    found.last = seen.last;
    if (seen.looked < limit) return { ...found, over: true };
    if (performance.now() > until) return found;
    if (performance.now() - began < quick) limit = Math.min(limit * 2, most);
  }
};
