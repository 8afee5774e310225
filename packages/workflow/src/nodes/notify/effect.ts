import type { JsonObject } from '@ripen/domain';
import type { Colleague, Hand, Handed, Tools } from '../../effects/hand.ts';
import { notifyConfig } from './node.ts';

const page =
  '<p>{{ message | escape | newline_to_br }}</p>{% if message != "" %}<hr>{% endif %}{% if answer %}<p><a href="{{ answer | escape }}">Accept or reject the lead</a></p>{% endif %}<p>{{ who | escape }}: <a href="{{ url | escape }}">look at the lead</a></p>';

/** Writes to the person, or to the lead's owner; who isn't a member any more gets nothing. */
export const notifyHand: Hand = {
  kind: 'notify',
  perform: async (asked, tools) => {
    const { member, subject, message } = notifyConfig.parse(asked.config);
    const { owner } = asked.lead.fields;
    const person = await (member === 'owner' ? ownerOf(owner, tools) : tools.colleague({ id: member }));
    if (person === null)
      return failed(
        member === 'owner' ? 'the lead has no owner who is a member' : 'the person isn’t a member any more',
      );
    const facts = tools.facts(asked);
    const title = await tools.render(subject, facts, 'text');
    if (!title.ok) return failed(`${title.error.code}: the subject ${title.error.detail}`);
    const words = await tools.render(message, facts, 'text');
    if (!words.ok) return failed(`${words.error.code}: the message ${words.error.detail}`);
    const filled: JsonObject = {
      message: words.value,
      who: nameOf(facts),
      url: tools.leadUrl,
      answer: tools.handoffUrl,
    };
    const html = await tools.render(page, filled, 'text');
    if (!html.ok) return failed(`${html.error.code}: the mail ${html.error.detail}`);
    const line = title.value.replaceAll(/\s+/g, ' ').trim().slice(0, 998) || 'A lead';
    return tools.notify({ key: asked.key, to: addressOf(person), subject: line, html: html.value });
  },
};

const failed = (detail: string): Handed => ({ state: 'failed', detail });

const ownerOf = (owner: unknown, tools: Tools): Promise<Colleague | null> =>
  typeof owner === 'string' && owner !== '' ? tools.colleague({ email: owner }) : Promise.resolve(null);

const addressOf = ({ name, email }: Colleague): { name: string; address: string } => ({ name, address: email });

const nameOf = ({ firstName, lastName, email, externalId }: JsonObject): string => {
  const name = [firstName, lastName]
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(' ');
  return name || (typeof email === 'string' ? email : '') || (typeof externalId === 'string' ? externalId : 'A lead');
};
