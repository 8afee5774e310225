import type { z } from 'zod';

/** Who may call: `open` anybody, `session` a signed-in person only, `manage` a person or a key with that scope, `ingest` a key of either scope. */
export type Access = 'open' | 'session' | 'manage' | 'ingest';

/** One endpoint of the HTTP API: everything that the server, the client and the documentation know of it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With parameters as `{id}`. */
  path: string;
  /** What it does, in a sentence. */
  about: string;
  access: Access;
  params: Params;
  query: Query;
  body: Body;
  output: Output;
  status: 200 | 201 | 202 | 204;
  /** A creation: an `Idempotency-Key` makes its repetition harmless. */
  creates?: boolean;
  /** How many bytes a body may have, where the usual limit is too small for what it holds. */
  bodyBytes?: number;
  /** A change of something that has an `ETag`: `If-Match` is required. */
  conditional?: boolean;
  /** Codes of the problems it answers beside those that every endpoint may answer. */
  problems?: readonly string[];
}

/** Declares an endpoint. */
export const endpoint = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(
  definition: Endpoint<Params, Query, Body, Output>,
): Endpoint<Params, Query, Body, Output> => definition;
