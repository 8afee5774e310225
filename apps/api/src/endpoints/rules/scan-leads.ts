import { setImmediate } from 'node:timers/promises';
import { compile, truthy } from '@ripen/rules';
import { listLeads } from '@ripen/store';
import type { Scan, Scanned } from './scan.ts';
import { scanInSql } from './scan-in-sql.ts';
import { type AskedLead, askLeads, type Asking } from './ask-leads.ts';

const batch = 1_000;
/** How long other requests wait at most, in milliseconds, while rules are evaluated. */
const slice = 20;
/** Leads that are looked at whatever the time, so that every scan gets on. */
const least = 100;

/** Looks through leads for those a rule holds for, in SQL where it can be told so, in a bounded time. The rule was checked. */
export const scanLeads = async (asking: Asking, scan: Scan): Promise<Scanned> =>
  (await scanInSql(asking, scan)) ?? scanInBatches(asking, scan);

/** The same by evaluating the rule, batch by batch. */
export const scanInBatches = async (asking: Asking, scan: Scan): Promise<Scanned> => {
  const { order, search, after, milliseconds } = scan;
  const found: Scanned = { matching: [], count: 0, last: after, over: false };
  const until = performance.now() + milliseconds;
  const look = looker(asking, scan, { found, until });
  for (;;) {
    const page = { order, after: found.last, limit: batch, search };
    const rows = await listLeads(asking.services.db, asking.workspace, page);
    const stopped = await look(await askLeads(asking, rows));
    if (stopped) return found;
    if (rows.length < batch) return { ...found, over: true };
    if (performance.now() > until) return found;
  }
};

/** Looks at leads and notes what it finds; true when it stopped before their end. */
const looker = (
  { rule }: Asking,
  { keep, enough, onMatch }: Scan,
  { found, until }: { found: Scanned; until: number },
) => {
  const holds = compile(rule);
  return async (leads: readonly AskedLead[]): Promise<boolean> => {
    let paused = performance.now();
    for (const [index, { row, data, context }] of leads.entries()) {
      found.last = row;
      if (truthy(holds(data, context))) {
        onMatch?.(row);
        if (found.count++ < keep) found.matching.push(row);
      }
      if (found.count >= enough) return true;
      const now = performance.now();
      if (now - paused < slice) continue;
      if (now > until && index >= least) return true;
      await setImmediate();
      paused = performance.now();
    }
    return false;
  };
};
