import type { JsonObject, Lead, LeadEvent } from '@ripen/domain';

/** As much of a lead as rules and templates see. */
export type FactsOfLead = Pick<
  Lead,
  'externalId' | 'email' | 'fields' | 'tags' | 'timezone' | 'stage' | 'score' | 'band'
>;

/** What happened and was given, beside the lead: the triggering event, and the data of the run. */
export interface FactsBeside {
  event?: LeadEvent | null;
  data?: JsonObject | null;
}

/** What rules and templates see: the lead's fields as plain variables, what else is known of it, and `event` and `data` where there are some. */
export const factsOf = (lead: FactsOfLead, { event = null, data = null }: FactsBeside = {}): JsonObject => {
  const facts: JsonObject = {
    ...lead.fields,
    externalId: lead.externalId,
    email: lead.email,
    timezone: lead.timezone,
    tags: [...lead.tags],
    stage: lead.stage,
    score: lead.score,
    band: lead.band,
  };
  if (event !== null) facts.event = { name: event.name, ...event.properties };
  if (data !== null) facts.data = data;
  return facts;
};
