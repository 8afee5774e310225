import { z } from 'zod';
import type { Branded, LeadId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Doer } from './handoff.ts';

export type OutcomeId = Branded<'OutcomeId'>;

/** Parses the id of an outcome: a UUID in any case, given back in lower case. */
export const outcomeId = z.guid().transform((value) => value.toLowerCase() as OutcomeId);

/** What became of a lead at sales: a chance was opened, won, or lost. */
export const outcomeKinds = ['opened', 'won', 'lost'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** The stage that each outcome moves a lead to, where the workspace has it. */
export const stageOfOutcome: Record<OutcomeKind, string> = { opened: 'opportunity', won: 'customer', lost: 'lost' };

/** An outcome at sales; `opportunity` is its name there, `amount` is in `currency` (three letters), `at` when it was decided. */
export interface Outcome {
  lead: LeadId;
  id: OutcomeId;
  outcome: OutcomeKind;
  opportunity: string | null;
  amount: number | null;
  currency: string | null;
  at: Instant;
  reason: string | null;
  by: Doer;
}
