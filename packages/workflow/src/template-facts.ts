import type { JsonObject, Lead } from '@ripen/domain';
import { type FactsBeside, factsOf } from './facts-of.ts';

/** What a text is about: the lead, the name of the workflow, and the way out that mails offer. */
export interface TemplateSubject extends FactsBeside {
  lead: Lead;
  workflow: string;
  unsubscribeUrl: string;
}

/**
 * What templates see: what rules see, the lead as `lead` as well, the workflow's name, and the way out. `interest` has the
 * points by product, unless a field of leads is called so.
 */
export const templateFacts = ({ lead, workflow, unsubscribeUrl, ...beside }: TemplateSubject): JsonObject => {
  const interest = interestOf(lead);
  const known = { interest, ...factsOf(lead), id: lead.id };
  return {
    ...known,
    event: null,
    ...factsOf(lead, beside),
    lead: known,
    workflow: { name: workflow },
    unsubscribeUrl,
  };
};

const prefix = 'interest:';

const interestOf = ({ dimensions }: Lead): JsonObject =>
  Object.fromEntries(
    Object.entries(dimensions).flatMap(([name, points]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), points]] : [],
    ),
  );
