import { type Json, type JsonObject, type Problem, type Result, err, ok } from '@ripen/domain';
import type { Asked, Hand, Tools } from '../../effects/hand.ts';
import { type WebhookConfig, webhookConfig } from './node.ts';

const textLimit = 1_000;

/** Calls the address. Texts of a given body are Liquid; without one, the lead and its run are sent. */
export const webhookHand: Hand = {
  kind: 'webhook',
  perform: async (asked, tools) => {
    const config = webhookConfig.parse(asked.config);
    const method = config.method ?? 'POST';
    const body = method === 'GET' || method === 'DELETE' ? ok(null) : await bodyOf(config, asked, tools);
    if (!body.ok) return { state: 'failed', detail: `${body.error.code}: the body ${body.error.detail}` };
    const headers = { ...(body.value === null ? {} : { 'content-type': 'application/json' }), ...config.headers };
    return tools.call({ key: asked.key, url: config.url, method, headers, body: body.value });
  },
};

const bodyOf = async (config: WebhookConfig, asked: Asked, tools: Tools): Promise<Result<string | null, Problem>> => {
  const facts = tools.facts(asked);
  if (config.body === undefined) return ok(JSON.stringify(standardBody(asked, facts)));
  const filled = await fill(config.body, facts, { tools, left: { texts: textLimit } });
  return filled.ok ? ok(JSON.stringify(filled.value)) : filled;
};

const standardBody = ({ run, workflow }: Asked, facts: JsonObject): JsonObject => ({
  lead: facts.lead ?? null,
  event: facts.event ?? null,
  data: facts.data ?? null,
  run: { id: run.id, node: run.node, visit: run.visit },
  workflow: { id: workflow.id, name: workflow.name, version: workflow.version },
});

interface Filling {
  tools: Tools;
  left: { texts: number };
}

const fill = async (value: Json, facts: JsonObject, filling: Filling): Promise<Result<Json, Problem>> => {
  if (typeof value === 'string') return fillText(value, facts, filling);
  if (Array.isArray(value)) return fillList(value, facts, filling);
  if (typeof value !== 'object' || value === null) return ok(value);
  const values = await fillList(Object.values(value), facts, filling);
  return values.ok
    ? ok(Object.fromEntries(Object.keys(value).map((key, index) => [key, values.value[index] ?? null])))
    : values;
};

const fillList = async (
  values: readonly Json[],
  facts: JsonObject,
  filling: Filling,
): Promise<Result<Json[], Problem>> => {
  const filled: Json[] = [];
  for (const value of values) {
    const one = await fill(value, facts, filling);
    if (!one.ok) return one;
    filled.push(one.value);
  }
  return ok(filled);
};

const fillText = async (text: string, facts: JsonObject, { tools, left }: Filling): Promise<Result<Json, Problem>> => {
  if (!/\{[{%]/.test(text)) return ok(text);
  if (left.texts-- <= 0)
    return err({ code: 'TEMPLATE_TOO_LARGE', detail: `holds more than ${textLimit} texts to fill in`, pointer: '' });
  return tools.render(text, facts, 'text');
};
