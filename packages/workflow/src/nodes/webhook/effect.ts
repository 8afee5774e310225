import { type Json, type JsonObject, type Problem, type Result, ok } from '@ripen/domain';
import { z } from 'zod';
import { fillJson } from '../../effects/fill-json.ts';
import type { Asked, Hand, Handed, Tools } from '../../effects/hand.ts';
import { type WebhookConfig, webhookConfig } from './node.ts';

/** Calls the address. Texts of a given body are Liquid; without one, the lead and its run are sent. */
export const webhookHand: Hand = {
  kind: 'webhook',
  perform: async (asked, tools) => {
    const config = webhookConfig.parse(asked.config);
    const method = config.method ?? 'POST';
    const body = method === 'GET' || method === 'DELETE' ? ok(null) : await bodyOf(config, asked, tools);
    if (!body.ok) return { state: 'failed', detail: `${body.error.code}: the body ${body.error.detail}` };
    const headers = { ...(body.value === null ? {} : { 'content-type': 'application/json' }), ...config.headers };
    const handed = await tools.call({ key: asked.key, url: config.url, method, headers, body: body.value });
    return withSaved(handed, config, tools);
  },
};

const bodyOf = async (config: WebhookConfig, asked: Asked, tools: Tools): Promise<Result<string | null, Problem>> => {
  if (asked.body !== null) return ok(asked.body);
  const facts = tools.facts(asked);
  if (config.body === undefined) return ok(JSON.stringify(standardBody(asked, facts)));
  const filled = await fillJson(config.body, facts, tools);
  return filled.ok ? ok(JSON.stringify(filled.value)) : filled;
};

const standardBody = ({ run, workflow }: Asked, facts: JsonObject): JsonObject => ({
  lead: facts.lead ?? null,
  event: facts.event ?? null,
  data: facts.data ?? null,
  run: { id: run.id, node: run.node, visit: run.visit },
  workflow: { id: workflow.id, name: workflow.name, version: workflow.version },
});

const keptText = 2_000;

/** Of an answer only its beginning is kept, and the parts that are asked for. */
const withSaved = async (handed: Handed, { save = [] }: WebhookConfig, tools: Tools): Promise<Handed> => {
  if (handed.state !== 'sent') return handed;
  const read = answer.safeParse(handed.data);
  if (!read.success) return handed;
  const { status, body } = read.data;
  const saved = save.length === 0 ? {} : await tools.fitting(partsOf(body, save));
  const lost = save.filter(({ field }) => saved[field] === undefined).map(({ path }) => path);
  const detail =
    lost.length === 0 ? handed.detail : `${handed.detail}; not in the answer, or no fit: ${lost.join(', ')}`;
  return { ...handed, detail, data: { status, body: body.slice(0, keptText), saved } };
};

const answer = z.object({ status: z.number(), body: z.string() });

const partsOf = (body: string, save: NonNullable<WebhookConfig['save']>): JsonObject => {
  const whole = parsed(body);
  const found: JsonObject = {};
  for (const { path, field } of save) {
    let part: Json | undefined = whole;
    for (const name of path.split('.')) part = childOf(part, name);
    if (part !== undefined) found[field] = part;
  }
  return found;
};

const childOf = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

const parsed = (text: string): Json | undefined => {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};
