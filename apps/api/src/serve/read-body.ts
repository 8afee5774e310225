import { type Endpoint, none } from '@ripen/contract';
import { err, ok, problemsOf, type Result } from '@ripen/domain';
import type { Request, Response } from 'express';
import type { Refusal } from '../call.ts';
import { hasBody } from '../http/body/content-headers.ts';
import { checkDocument, parseJson, readText, refuseProblems } from '../http/body/read-json-body.ts';
import type { Limits } from '../http/limits.ts';

const takesBody = ({ method }: Endpoint): boolean => method === 'post' || method === 'put' || method === 'patch';

/**
 * Reads a body as far as the transport goes: parsed JSON, or undefined where the endpoint needs none and none came.
 * Bodies of GET and DELETE mean nothing and are left unread.
 */
export const readDocument = async (
  endpoint: Endpoint,
  { request, response }: { request: Request; response: Response },
  limits: Limits,
): Promise<Result<unknown, Refusal>> => {
  if (!takesBody(endpoint)) return ok(undefined);
  if (!hasBody(request.headers) && endpoint.body.safeParse(undefined).success) return ok(undefined);
  const text = await readText(request, response, { bytes: endpoint.bodyBytes ?? limits.body, time: limits.bodyTime });
  return text.ok ? parseJson(text.value) : text;
};

/** Reads a parsed body by the endpoint's shape. An endpoint that needs none takes an empty object for none. */
export const readBody = (endpoint: Endpoint, document: unknown): Result<unknown, Refusal> => {
  if (document === undefined) return ok(undefined);
  const checked = checkDocument(document, 422);
  if (!checked.ok) return checked;
  if (endpoint.body === none) return readEmpty(Object.keys(checked.value));
  const body = endpoint.body.safeParse(checked.value);
  return body.success ? ok(body.data) : err(refuseProblems(422, problemsOf(body.error)));
};

const readEmpty = (keys: readonly string[]): Result<undefined, Refusal> => {
  if (keys.length === 0) return ok(undefined);
  const problems = keys.map((key) => ({
    code: 'property_unknown',
    detail: 'isn’t a property here: no body is needed',
    pointer: `/${key}`,
  }));
  return err(refuseProblems(422, problems));
};
