import type { Endpoint } from '@ripen/contract';
import { ok, type Result } from '@ripen/domain';
import { hasSubject, type SubjectTable } from '@ripen/store';
import type { Request, Response } from 'express';
import type { Admitted } from '../access/open-gate.ts';
import { type Call, type Handler, notFound, type Refusal, refuse } from '../call.ts';
import { unavailable } from '../http/refusal-of-failure.ts';
import type { Api } from './api.ts';
import { type Answer, hashOf, once, readIdempotencyKey } from './once.ts';
import { readBody, readDocument } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { readRevision } from './read-revision.ts';

/** A request with the answer to come. */
export interface Exchange {
  request: Request;
  response: Response;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const mostWaiting = 200;

/** Answers a request to an endpoint. What is wrong is told in this order: transport, who asks, what for, whether it can be answered, what it says, its state. */
export const answerCall = async (api: Api, handler: Handler, exchange: Exchange): Promise<Answer> => {
  const { request, response } = exchange;
  const { endpoint } = handler;
  const document = await readDocument(endpoint, exchange, api.limits);
  if (!document.ok) return document.error;
  if (api.services.pool.waitingCount > mostWaiting) return unavailable();
  const admitted = await api.gate.admit(request, response, endpoint.access);
  if (!admitted.ok) return admitted.error;
  if (Object.values(request.params).some((id) => typeof id !== 'string' || !uuid.test(id))) return notFound();
  if (!request.accepts('application/json', 'application/problem+json'))
    return refuse(406, 'not_acceptable', 'Answers are JSON: accept application/json');
  const call = readCall(api, { endpoint, document: document.value, request, ...admitted.value });
  if (!call.ok) return (await isNobodys(api, request, admitted.value)) ? notFound() : call.error;
  return perform(call.value, { handler, request, document: document.value });
};

interface Read extends Admitted {
  endpoint: Endpoint;
  document: unknown;
  request: Request;
}

const readCall = (
  { services }: Api,
  { endpoint, document, request, workspace, caller }: Read,
): Result<Call<Endpoint>, Refusal> => {
  const query = readQuery(request.originalUrl, endpoint.query);
  if (!query.ok) return query;
  const body = readBody(endpoint, document);
  if (!body.ok) return body;
  const revision = readRevision(endpoint, request.headers['if-match']);
  if (!revision.ok) return revision;
  return ok({
    params: request.params,
    query: query.value,
    body: body.value,
    workspace,
    caller,
    services,
    revision: revision.value,
    subject: null,
  });
};

const tables: Record<string, SubjectTable> = {
  leads: 'lead',
  workflows: 'workflow',
  runs: 'run',
  segments: 'segment',
  templates: 'template',
  keys: 'api_key',
  handoffs: 'handoff',
  mailbox: 'mailbox',
};

// What is wrong with a request about something that isn't the caller's is none of their business.
const isNobodys = async ({ services }: Api, request: Request, { workspace }: Admitted): Promise<boolean> => {
  const table = tables[request.path.split('/')[2] ?? ''];
  const { id } = request.params;
  if (table === undefined || typeof id !== 'string') return false;
  return !(await hasSubject(services.db, workspace, { table, id }));
};

interface Asked {
  handler: Handler;
  request: Request;
  document: unknown;
}

const perform = async (call: Call<Endpoint>, { handler, request, document }: Asked): Promise<Answer> => {
  const key = readIdempotencyKey(handler.endpoint, request.get('idempotency-key'));
  if (!key.ok) return key.error;
  if (key.value === null) return handler.answer(call);
  const { services, workspace } = call;
  return once({ services, workspace, key: key.value, hash: hashOf(request, document) }, (subject) =>
    handler.answer({ ...call, subject }),
  );
};
