import type { Problem, WorkspaceId } from '@ripen/domain';
import type { Endpoint } from '@ripen/contract';
import type { z } from 'zod';
import type { Services } from './services.ts';

/** Who calls: a person through their session, or a program through its key. `name` is for journals and audit. */
export type Caller =
  | { as: 'person'; user: string; name: string; role: string }
  | { as: 'program'; key: string; name: string };

/** A request that was admitted and read: everything an endpoint's answer may depend on. */
export interface Call<E extends Endpoint> {
  params: z.infer<E['params']>;
  query: z.infer<E['query']>;
  body: z.infer<E['body']>;
  workspace: WorkspaceId;
  caller: Caller;
  services: Services;
  /** The revision that `If-Match` names; null where the endpoint isn't conditional. */
  revision: number | null;
  /** The id of what a creation makes, the same whenever it is repeated under its idempotency key; null without one. */
  subject: string | null;
}

/** What an endpoint answers: a body with, perhaps, the revision that becomes its ETag; or a refusal. */
export type Reply<E extends Endpoint> = { ok: true; body: z.infer<E['output']>; revision?: number } | Refusal;

/** An RFC 9457 problem to answer with: `code` is stable, `detail` says what to do, `errors` say where. */
export interface Refusal {
  ok: false;
  status: number;
  code: string;
  detail: string;
  errors?: readonly (Problem & { node?: string | null })[];
  /** Further members of the problem; `retryAfter` (seconds) is also sent as a header. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A good answer. */
export const reply = <Body>(body: Body, revision?: number): { ok: true; body: Body; revision?: number } => ({
  ok: true,
  body,
  ...(revision === undefined ? {} : { revision }),
});

/** A refusal. */
export const refuse = (status: number, code: string, detail: string, errors?: Refusal['errors']): Refusal => ({
  ok: false,
  status,
  code,
  detail,
  ...(errors === undefined ? {} : { errors }),
});

/** The refusal for what doesn't exist or belongs to somebody else: the two are told alike. */
export const notFound = (): Refusal => refuse(404, 'not_found', 'There is nothing here');

/** An endpoint with the function that answers it. */
export interface Handler {
  endpoint: Endpoint;
  answer: (call: Call<Endpoint>) => Promise<Reply<Endpoint>>;
}

/** Joins an endpoint of the contract with its answer; the types of both are held against one another. */
export const handle = <E extends Endpoint>(endpoint: E, answer: (call: Call<E>) => Promise<Reply<E>>): Handler => ({
  endpoint,
  answer,
});
