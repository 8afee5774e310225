import type { Instant, JsonObject, Lead, LeadEvent, RunId, WorkflowId, WorkspaceId } from '@ripen/domain';

/** The key of an effect. */
export interface EffectKey {
  workspace: WorkspaceId;
  shard: number;
  run: RunId;
  node: string;
  visit: number;
}

/** An effect in a worker's hands: what to do, for whom, and the how-manieth attempt it is (which fences off a late settlement). */
export interface ClaimedEffect extends EffectKey {
  hand: string;
  /** Where it goes: the mail server, or the address of a webhook. */
  provider: string;
  /** Whether it goes out to see if its provider is back. */
  probe: boolean;
  attempt: number;
  config: unknown;
  request: JsonObject;
  /** What an earlier attempt said, word for word; null where none did. */
  body: string | null;
  /** When it was taken in hand, by the database's clock. */
  now: Instant;
  startedAt: Instant;
  hops: number;
  lead: Lead;
  event: LeadEvent | null;
  data: JsonObject;
  workflow: { id: WorkflowId; name: string; version: number };
  workspaceName: string;
}
