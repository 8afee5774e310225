import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { check, describe, tracer } from '@ripen/rules';
import { findLead, readClock, readSetting } from '@ripen/store';
import { handle, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { askLeads } from './ask-leads.ts';
import { refuseRule } from './refuse-rule.ts';

/** Shows for one lead which part of a rule holds, and why. */
export const explainRule = handle(
  endpoints.explainRule,
  async ({ body: { rule, leadId: named }, workspace, services }) => {
    const id = readId(leadId, named);
    const row = id && (await findLead(services.db, workspace, id));
    if (!row)
      return refuse(422, 'lead_unknown', 'There is no such lead', [
        { code: 'lead_unknown', detail: 'is no lead’s id', pointer: '/leadId' },
      ]);
    const { catalogue } = await readSetting(services.db, workspace);
    const problems = check(rule, catalogue);
    if (problems[0]) return refuseRule(problems);
    const asking = { services, workspace, rule, catalogue, ...(await readClock(services.db, workspace)) };
    const [lead] = await askLeads(asking, [row]);
    if (lead === undefined) throw new Error('facts were asked for a lead and not given');
    const told = tracer(rule, catalogue)(lead.data, lead.context);
    return reply({ said: describe(rule, catalogue), truthy: told.truthy, trace: told });
  },
);
