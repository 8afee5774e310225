import { createHash, randomUUID } from 'node:crypto';
import type { OutcomeDraft } from '@ripen/contract';
import { type Command, type Instant, type LeadId, outcomeId, type OutcomeId, parseInstant } from '@ripen/domain';

type Told = Extract<Command, { do: 'record' }>['outcome'];

/** What a draft tells of a lead, with when it is told: of an opportunity with a name, each kind of outcome is one, told once or better. */
export const outcomeOf = (draft: OutcomeDraft, { lead, now }: { lead: LeadId; now: Instant }): Told => {
  const at = draft.at === undefined ? null : parseInstant(draft.at);
  return {
    id: idOf(draft, lead),
    outcome: draft.outcome,
    opportunity: draft.opportunity ?? null,
    amount: draft.amount ?? null,
    currency: draft.currency ?? null,
    at: at?.ok ? at.value : now,
    reason: draft.reason || null,
  };
};

const idOf = ({ outcome, opportunity }: OutcomeDraft, lead: LeadId): OutcomeId => {
  if (opportunity === undefined) return outcomeId.parse(randomUUID());
  const digits = createHash('sha256')
    .update(JSON.stringify([lead, opportunity, outcome]))
    .digest('hex');
  const text = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  return outcomeId.parse(text);
};
