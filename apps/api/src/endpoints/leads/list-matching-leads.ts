import type { endpoints } from '@ripen/contract';
import { check, type Rule } from '@ripen/rules';
import { type LeadPage, readClock, readSetting } from '@ripen/store';
import { type Call, reply, type Reply } from '../../call.ts';
import { writeCursor } from '../../paging/cursor.ts';
import { refuseRule } from '../rules/refuse-rule.ts';
import { scanLeads } from '../rules/scan-leads.ts';
import { keyOfLead } from './lead-key.ts';
import { showLead } from './show-lead.ts';

type ListLeads = typeof endpoints.listLeads;

/** A rule as the query holds it, and the page of leads it is asked for. */
export interface Matching {
  rule: string;
  page: LeadPage;
}

/**
 * A page of the leads a rule holds for. It looks for a second at most: a page may then hold fewer leads than asked for,
 * or none, and still say where to go on.
 */
export const listMatchingLeads = async (
  { workspace, services }: Call<ListLeads>,
  { rule, page }: Matching,
): Promise<Reply<ListLeads>> => {
  const read = readRule(rule);
  if (read === undefined) return refuseRule([{ code: 'json_malformed', detail: 'isn’t JSON', pointer: '' }]);
  const { catalogue } = await readSetting(services.db, workspace);
  const problems = check(read, catalogue);
  if (problems.length > 0) return refuseRule(problems);
  const asking = { services, workspace, rule: read, catalogue, ...(await readClock(services.db, workspace)) };
  const { matching, count, last, over } = await scanLeads(asking, {
    ...page,
    keep: page.limit,
    enough: page.limit + 1,
    milliseconds: 1_000,
  });
  const end = count > page.limit ? matching.at(-1) : over ? null : last;
  return reply({ items: matching.map(showLead), nextCursor: end ? writeCursor(keyOfLead(page.order, end)) : null });
};

const readRule = (text: string): Rule | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
