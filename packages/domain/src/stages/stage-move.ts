import type { LeadId, RunId, WorkflowId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Doer, HandoffId } from './handoff.ts';
import type { OutcomeId } from './outcome.ts';

/** What moves leads between stages: `start` is how one came in. */
export const moverKinds = ['start', 'rule', 'flow', 'person', 'api', 'limit', 'handoff', 'outcome'] as const;
export type MoverKind = (typeof moverKinds)[number];

/** Who or what moved a lead to another stage. */
export type Mover =
  | { kind: 'start' | 'rule' | 'limit' }
  | { kind: 'flow'; workflow: WorkflowId; run: RunId | null; node: string }
  | { kind: 'person' | 'api'; doer: Doer | null }
  | { kind: 'handoff'; handoff: HandoffId; doer: Doer | null }
  | { kind: 'outcome'; outcome: OutcomeId; doer: Doer | null };

/** A lead moved: from a stage that it was in since then (null: since what is stored last), and why, in words. */
export interface StageMove {
  lead: LeadId;
  from: string | null;
  to: string;
  at: Instant;
  since: Instant | null;
  by: Mover;
  why: string;
}
