import type { Json, JsonObject, Lead, LeadEvent, Problem, Result, RunId, WorkflowId } from '@ripen/domain';

/** What a hand is asked to carry out: the step's config, the lead as it is now, and the run's own facts. `key` is run:node:visit. */
export interface Asked {
  key: string;
  config: unknown;
  lead: Lead;
  run: { id: RunId; node: string; visit: number; event: LeadEvent | null; data: JsonObject };
  workflow: { id: WorkflowId; name: string; version: number };
}

/** A mail as it is handed over; `key` makes its Message-ID. */
export interface Letter {
  key: string;
  lead: Lead;
  subject: string;
  html: string;
}

/** What was handed over, kept for people to read. */
export interface SentLetter {
  messageId: string;
  sender: string;
  recipient: string;
  subject: string;
  html: string;
}

/** An HTTP request to make; `key` becomes its webhook-id. */
export interface OutgoingCall {
  key: string;
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * What came of one attempt. `later` asks for another: after `after` milliseconds where the other side said so; `counts` is
 * false where nobody was reached at all, so that an outage uses up no attempts. `unknown` is never tried again by itself.
 */
export type Handed =
  | { state: 'sent'; detail: string; data?: Json; letter?: SentLetter }
  | { state: 'failed' | 'unknown' | 'skipped'; detail: string; data?: Json }
  | { state: 'later'; detail: string; after: number | null; counts: boolean };

/** The tools that a worker hands in: a hand reaches the world through these only. */
export interface Tools {
  /** Renders Liquid over facts; `html` escapes what it fills in. */
  render: (template: string, facts: JsonObject, as: 'html' | 'text') => Promise<Result<string, Problem>>;
  /** A stored mail template of the workspace, or null. */
  template: (id: string) => Promise<{ subject: string; html: string } | null>;
  /** The facts of a lead and its run as templates see them. */
  facts: (asked: Asked) => JsonObject;
  mail: (letter: Letter) => Promise<Handed>;
  call: (request: OutgoingCall) => Promise<Handed>;
}

/** Carries out one kind of effect. */
export interface Hand {
  kind: string;
  perform: (asked: Asked, tools: Tools) => Promise<Handed>;
}
