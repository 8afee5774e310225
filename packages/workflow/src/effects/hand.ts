import type { Instant, Json, JsonObject, Lead, LeadEvent, Problem, Result, RunId, WorkflowId } from '@ripen/domain';

/** What a hand is asked to carry out: the step's config, the lead as it is now, and the run's own facts. `key` is run:node:visit. */
export interface Asked {
  key: string;
  /** What an earlier attempt said, word for word; null where none did. */
  body: string | null;
  config: unknown;
  lead: Lead;
  run: {
    id: RunId;
    node: string;
    visit: number;
    event: LeadEvent | null;
    data: JsonObject;
    startedAt: Instant;
    hops: number;
  };
  workflow: { id: WorkflowId; name: string; version: number };
}

/** A mail as it is handed over; `key` makes its Message-ID. */
export interface Letter {
  key: string;
  lead: Lead;
  subject: string;
  html: string;
}

/** A mail to a colleague. */
export interface Note {
  key: string;
  to: { name: string; address: string };
  subject: string;
  html: string;
}

/** Where messages go: its headers hold the secrets; `body` is JSON whose texts are Liquid; `repeatable` is true where the same key is never delivered twice. */
export interface Provider {
  name: string;
  url: string;
  headers: Record<string, string>;
  body: Json;
  repeatable: boolean;
}

/** A member of the workspace. */
export interface Colleague {
  name: string;
  email: string;
}

/** An event that a run lets happen for its lead. */
export interface Emitted {
  name: string;
  properties: JsonObject;
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
 * false where nobody was reached at all, so that an outage uses up no attempts; `unsure` is true where the other side may
 * have taken it; `inside` is true where it never came as far as the other side, so that nothing is learnt of it. `unknown`
 * is never tried again by itself.
 */
export type Handed =
  | { state: 'sent'; detail: string; data?: Json; letter?: SentLetter }
  | { state: 'failed' | 'unknown' | 'skipped'; detail: string; data?: Json }
  | { state: 'later'; detail: string; after: number | null; counts: boolean; unsure?: boolean; inside?: boolean };

/** Those of whom one is to own a lead: people by their ids, or a team by its name. */
export type OwnerChoice = { members: readonly string[] } | { team: string };

/** The tools that a worker hands in: a hand reaches the world through these only. */
export interface Tools {
  /** Renders Liquid over facts; `html` escapes what it fills in. */
  render: (template: string, facts: JsonObject, as: 'html' | 'text') => Promise<Result<string, Problem>>;
  /** A stored mail template of the workspace, or null. */
  template: (id: string) => Promise<{ subject: string; html: string } | null>;
  /** The facts of a lead and its run as templates see them. */
  facts: (asked: Asked) => JsonObject;
  mail: (letter: Letter) => Promise<Handed>;
  /** Makes the call, once what it says is kept: the next attempt finds it in `body`. */
  call: (request: OutgoingCall) => Promise<Handed>;
  /** Writes to a colleague; it isn't kept among the lead's mails. */
  notify: (note: Note) => Promise<Handed>;
  /** The workspace's provider of messages, or null. */
  provider: () => Promise<Provider | null>;
  /** A member by their id, or by their address. */
  colleague: (who: { id: string } | { email: string }) => Promise<Colleague | null>;
  /** Whoever of these members, or of the team as it is now, has waited longest for a lead at this node; the same key is always answered alike. Null when none is a member. */
  nextOwner: (of: OwnerChoice) => Promise<Colleague | null>;
  /** The moment at which the lead may pass, so that no more than `count` pass in any span of `milliseconds`; the same key is always answered alike. */
  nextSlot: (count: number, milliseconds: number) => Promise<Instant>;
  /** Lets an event happen for the lead, once for each key; `looping` when runs set off one another too often. */
  emit: (event: Emitted) => Promise<'emitted' | 'looping'>;
  /** The web address of the lead's page. */
  leadUrl: string;
  /** Where the handoff that the effect belongs to is answered; null where it belongs to a run. */
  handoffUrl: string | null;
  /** Which of these values the workspace's fields can hold. */
  fitting: (values: JsonObject) => Promise<JsonObject>;
}

/** Carries out one kind of effect. */
export interface Hand {
  kind: string;
  perform: (asked: Asked, tools: Tools) => Promise<Handed>;
}
