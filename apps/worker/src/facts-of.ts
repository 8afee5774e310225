import { type JsonObject, bandOf, scoreOf } from '@ripen/domain';
import type { Asked } from '@ripen/workflow/effects';

/** What templates see: the lead as `lead`, its fields at the top as well, the triggering event, the run's data, and the way out. */
export const factsOf = ({ lead, run, workflow }: Asked, unsubscribeUrl: string): JsonObject => {
  const score = scoreOf(lead.dimensions);
  const about: JsonObject = {
    ...lead.fields,
    id: lead.id,
    externalId: lead.externalId,
    email: lead.email,
    timezone: lead.timezone,
    tags: [...lead.tags],
    stage: lead.stage,
    score,
    band: bandOf(score),
  };
  const event: JsonObject | null = run.event === null ? null : { name: run.event.name, ...run.event.properties };
  return { ...about, lead: about, event, data: run.data, workflow: { name: workflow.name }, unsubscribeUrl };
};
