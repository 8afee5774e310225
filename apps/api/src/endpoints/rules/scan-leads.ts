import { compile, truthy } from '@ripen/rules';
import { type LeadKey, type LeadPage, type LeadRow, listLeads } from '@ripen/store';
import { askLeads, type Asking } from './ask-leads.ts';

/** How far to look: along that order, until so many leads match or the time is over. */
export interface Scan extends Omit<LeadPage, 'limit'> {
  enough: number;
  milliseconds: number;
}

/** What a scan found. `last` is the last lead it looked at; `over` tells that there is none after it. */
export interface Scanned {
  matching: LeadRow[];
  last: LeadKey | null;
  over: boolean;
}

const batch = 1_000;

/** Looks through leads for those a rule holds for, batch by batch, in a bounded time. The rule was checked. */
export const scanLeads = async (
  asking: Asking,
  { order, after, search, enough, milliseconds }: Scan,
): Promise<Scanned> => {
  const holds = compile(asking.rule);
  const until = performance.now() + milliseconds;
  const matching: LeadRow[] = [];
  let last = after;
  for (;;) {
    const rows = await listLeads(asking.services.db, asking.workspace, { order, after: last, limit: batch, search });
    for (const { row, data, context } of await askLeads(asking, rows)) {
      last = row;
      if (truthy(holds(data, context)) && matching.push(row) >= enough) return { matching, last, over: false };
    }
    if (rows.length < batch) return { matching, last, over: true };
    if (performance.now() > until) return { matching, last, over: false };
  }
};
