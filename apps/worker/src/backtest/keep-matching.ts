import { type LeadId, parseZone, type Zone } from '@ripen/domain';
import { compile, reads, truthy } from '@ripen/rules';
import { type Database, readFacts, readRecordedLeads, type WholeBacktest } from '@ripen/store';
import { factsOf } from '@ripen/workflow';
import type { Kysely } from 'kysely';

/** Those among leads for whom the rule of a backtest holds as they are today; all of them where it has none. */
export const keepMatching = async (
  db: Kysely<Database>,
  { workspace, workflow, rule, createdAt: now }: WholeBacktest,
  { ids, zone }: { ids: readonly LeadId[]; zone: Zone },
): Promise<readonly LeadId[]> => {
  if (rule === null) return ids;
  const { events, segments } = reads(rule);
  const holds = compile(rule);
  const today = { leads: ids, workflow, events: [], points: false, from: now, until: now };
  const leads = await readRecordedLeads(db, workspace, today);
  const facts = await readFacts(db, workspace, { leads: ids, events, segments: segments.length > 0 });
  const matching = leads.filter(({ lead }) => {
    const known = facts.get(lead.id);
    const context = {
      now,
      zone: (lead.timezone === null ? null : parseZone(lead.timezone)) ?? zone,
      events: known?.events ?? [],
      runBegan: null,
      segments: known?.segments ?? new Set<string>(),
      dimensions: lead.dimensions,
    };
    return truthy(holds(factsOf(lead), context));
  });
  return matching.map(({ lead }) => lead.id);
};
