import { fillJson } from '../../effects/fill-json.ts';
import type { Asked, Hand, Handed, Provider, Tools } from '../../effects/hand.ts';
import { sendMessageConfig } from './node.ts';

/** Hands the message to the provider. What the provider may have taken is never sent again, unless it knows repeated ones by their key. */
export const sendMessageHand: Hand = {
  kind: 'send-message',
  perform: async (asked, tools) => {
    const config = sendMessageConfig.parse(asked.config);
    const provider = await tools.provider();
    if (provider === null) return failed('PROVIDER_MISSING: the workspace has no provider of messages');
    if (asked.body !== null) return handOver(asked, { provider, body: asked.body }, tools);
    const facts = tools.facts(asked);
    const to = await tools.render(config.to, facts, 'text');
    if (!to.ok) return failed(`${to.error.code}: the recipient ${to.error.detail}`);
    if (to.value.trim() === '') return failed('the lead has no number or address to write to');
    const text = await tools.render(config.text, facts, 'text');
    if (!text.ok) return failed(`${text.error.code}: the text ${text.error.detail}`);
    if (text.value.trim() === '') return failed('TEMPLATE_EMPTY: the text is empty once it is filled in');
    const message = { to: to.value.trim(), text: text.value };
    const body = await fillJson(provider.body, { ...facts, ...message, key: asked.key }, tools);
    if (!body.ok) return failed(`${body.error.code}: the provider’s body ${body.error.detail}`);
    return handOver(asked, { provider, body: JSON.stringify(body.value), to: message.to }, tools);
  },
};

const failed = (detail: string): Handed => ({ state: 'failed', detail });

interface Outgoing {
  provider: Provider;
  body: string;
  /** To whom, where it is known; an attempt made again doesn't know. */
  to?: string;
}

const handOver = async (asked: Asked, { provider, body, to }: Outgoing, tools: Tools): Promise<Handed> => {
  const handed = await tools.call({
    key: asked.key,
    url: provider.url,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': asked.key, ...provider.headers },
    body,
  });
  if (handed.state === 'sent')
    return { state: 'sent', detail: `${to === undefined ? '' : `to ${to} `}by ${provider.name}` };
  if (handed.state === 'later' && handed.unsure === true && !provider.repeatable)
    return { state: 'unknown', detail: `${provider.name}: ${handed.detail}` };
  return { ...handed, detail: `${provider.name}: ${handed.detail}` };
};
