import type { OutcomeDraft } from '@ripen/contract';
import type { OutcomeKind } from '@ripen/domain';

/** An outcome as it is written in the form: texts as they were typed. */
export interface OutcomeForm {
  outcome: OutcomeKind;
  opportunity: string;
  amount: number | string;
  currency: string;
  day: string;
  reason: string;
}

/** The outcome that the form says, at noon of the reader's day, or now where that is today. */
export const outcomeDraftOf = (form: OutcomeForm, today: string): OutcomeDraft => ({
  outcome: form.outcome,
  ...(form.opportunity.trim() === '' ? {} : { opportunity: form.opportunity.trim() }),
  ...(typeof form.amount === 'number' ? { amount: form.amount, currency: form.currency } : {}),
  ...(form.day === '' || form.day === today ? {} : { at: new Date(`${form.day}T12:00`).toISOString() }),
  ...(form.reason.trim() === '' ? {} : { reason: form.reason.trim() }),
});
