import { parseZone, type WorkspaceId } from '@ripen/domain';
import { type Catalogue, reads, type Rule, type RuleContext } from '@ripen/rules';
import { type Clock, type LeadRow, readFacts, readModels, readStandingsOf } from '@ripen/store';
import { factsOf, type RuleData, scalesOf } from '@ripen/workflow';
import type { Services } from '../../services.ts';

/** A lead with all that a rule may ask of it. */
export interface AskedLead {
  row: LeadRow;
  data: RuleData;
  context: RuleContext;
}

/** Where and when a rule is asked. */
export interface Asking extends Clock {
  services: Services;
  workspace: WorkspaceId;
  rule: Rule;
  catalogue: Catalogue;
}

/** Reads what a rule asks about some leads beside the leads themselves; answers in their order. */
export const askLeads = async (
  { services, workspace, rule, now, zone }: Asking,
  rows: readonly LeadRow[],
): Promise<AskedLead[]> => {
  const { events, segments, models } = reads(rule);
  const leads = rows.map(({ id }) => id);
  const facts = await readFacts(services.db, workspace, { leads, events, segments: segments.length > 0 });
  const standings = models.length === 0 ? null : await readStandingsOf(services.db, workspace, leads);
  const scales = standings === null ? null : scalesOf(await readModels(services.db, workspace), []).of;
  return rows.map((row) => {
    const known = facts.get(row.id);
    const context = {
      now,
      zone: (row.timezone === null ? null : parseZone(row.timezone)) ?? zone,
      events: known?.events ?? [],
      runBegan: null,
      segments: known?.segments ?? new Set<string>(),
      dimensions: row.dimensions,
      consents: row.consents,
      ...(scales !== null && { standing: { models: standings?.get(row.id)?.models ?? {}, scales } }),
    };
    return { row, data: factsOf(row), context };
  });
};
