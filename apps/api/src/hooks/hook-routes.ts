import {
  openHook,
  type OpenHook,
  openIngest,
  type Ingest,
  findLead,
  Overloaded,
  resolveLeads,
  type IngestItem,
} from '@ripen/store';
import { entryConfig } from '@ripen/workflow';
import { err, type Result } from '@ripen/domain';
import { Router } from 'express';
import { notFound, type Refusal, refuse } from '../call.ts';
import { checkDocument, parseJson, readText } from '../http/body/read-json-body.ts';
import { unavailable } from '../http/refusal-of-failure.ts';
import { sendProblem } from '../http/send-problem.ts';
import type { Exchange } from '../serve/answer-call.ts';
import type { Api } from '../serve/api.ts';
import { hookItem } from './hook-item.ts';
import { isSigned } from './is-signed.ts';

/** The addresses of workflows that start by a call from outside. Success is told once everything is committed; a repeated `webhook-id` is taken once. */
export const hookRoutes = (api: Api): Router => {
  const { db, bell } = api.services;
  const ingest = openIngest(db, ({ shards }) => {
    if (shards.size > 0) bell.ring('turns', shards);
  });
  const router = Router({ caseSensitive: true });
  router.all('/hooks/:token', async (request, response) => {
    response.locals.route = '/hooks/{token}';
    const refusal = await answer(api, ingest, { request, response });
    if (refusal === null) response.set('Cache-Control', 'no-store').json({ success: true });
    else sendProblem(request, response, refusal);
  });
  router.use('/hooks', (request, response) => sendProblem(request, response, notFound()));
  return router;
};

const answer = async (api: Api, ingest: Ingest, { request, response }: Exchange): Promise<Refusal | null> => {
  if (request.method !== 'POST')
    return { ...refuse(405, 'method_not_allowed', 'This address answers POST'), headers: { Allow: 'POST' } };
  const text = await readText(request, response, { bytes: api.limits.body, time: api.limits.bodyTime });
  if (!text.ok) return text.error;
  const hook = await openHook(api.services.db, String(request.params.token));
  if (!hook) return notFound();
  const item = itemOf(hook, text.value, request.headers);
  if (!item.ok) return item.error;
  try {
    await ingest.take(hook.workspace, [await named(api, hook, item.value)]);
    return null;
  } catch (error) {
    if (error instanceof Overloaded) return unavailable();
    throw error;
  }
};

const itemOf = (hook: OpenHook, text: string, headers: Exchange['request']['headers']): Result<IngestItem, Refusal> => {
  const { document, status, secret, workflow, now } = hook;
  const config = entryConfig.safeParse(document.nodes.find(({ kind }) => kind === 'entry')?.config);
  if (!config.success || config.data.on !== 'webhook' || status === 'archived')
    return err(refuse(410, 'state_conflict', 'This workflow doesn’t start by a call any more'));
  if (config.data.signed && !isSigned({ headers, body: text, now }, secret))
    return err(refuse(401, 'signature_invalid', 'The call isn’t signed with this address’s secret, or too long ago'));
  const parsed = parseJson(text);
  const body = parsed.ok ? checkDocument(parsed.value, 400) : parsed;
  if (!body.ok) return body;
  const id = headers['webhook-id'];
  return hookItem({
    config: config.data,
    workflow,
    body: body.value,
    id: typeof id === 'string' && id.length <= 200 ? id : null,
  });
};

// An address finds a lead also when it has an id of its own, by which it is then known.
const named = async ({ services: { db } }: Api, { workspace }: OpenHook, item: IngestItem): Promise<IngestItem> => {
  if (item.externalId !== null || item.email === null) return item;
  const [found] = await resolveLeads(db, workspace, [item.email]);
  const lead = found?.lead ? await findLead(db, workspace, found.lead) : undefined;
  return lead ? { ...item, externalId: lead.externalId } : item;
};
