import type { JsonObject } from '@ripen/domain';
import { factsOf } from '@ripen/workflow';
import type { Asked } from '@ripen/workflow/effects';

/** What templates see: what rules see, the lead as `lead` as well, the workflow's name, and the way out. */
export const templateFacts = ({ lead, run, workflow }: Asked, unsubscribeUrl: string): JsonObject => {
  const known = { ...factsOf(lead), id: lead.id };
  return {
    ...known,
    event: null,
    ...factsOf(lead, run),
    lead: known,
    workflow: { name: workflow.name },
    unsubscribeUrl,
  };
};
