import type { JsonObject, Lead } from '@ripen/domain';
import { type FactsBeside, factsOf } from './facts-of.ts';

/** What a text is about: the lead, the name of the workflow, and the way out that mails offer. */
export interface TemplateSubject extends FactsBeside {
  lead: Lead;
  workflow: string;
  unsubscribeUrl: string;
}

/** What templates see: what rules see, the lead as `lead` as well, the workflow's name, and the way out. */
export const templateFacts = ({ lead, workflow, unsubscribeUrl, ...beside }: TemplateSubject): JsonObject => {
  const known = { ...factsOf(lead), id: lead.id };
  return {
    ...known,
    event: null,
    ...factsOf(lead, beside),
    lead: known,
    workflow: { name: workflow },
    unsubscribeUrl,
  };
};
