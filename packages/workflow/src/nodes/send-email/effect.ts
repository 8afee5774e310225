import type { Asked, Hand, Handed, Tools } from '../../effects/hand.ts';
import { type SendEmailConfig, sendEmailConfig } from './node.ts';

const sizeLimit = 1_048_576;

/** Renders the mail with the lead's facts of this moment and hands it over. A mail that can't be rendered is not sent, and says why. */
export const sendEmailHand: Hand = {
  kind: 'send-email',
  perform: async (asked, tools) => {
    const text = await textOf(sendEmailConfig.parse(asked.config), tools);
    if (text === null) return failed('TEMPLATE_MISSING: the template was deleted');
    const facts = tools.facts(asked);
    const subject = await tools.render(text.subject, facts, 'text');
    if (!subject.ok) return failed(`${subject.error.code}: the subject ${subject.error.detail}`);
    const html = await tools.render(text.html, facts, 'html');
    if (!html.ok) return failed(`${html.error.code}: the text ${html.error.detail}`);
    return handOver(asked, { subject: subject.value.replaceAll(/\s+/g, ' ').trim(), html: html.value }, tools);
  },
};

const failed = (detail: string): Handed => ({ state: 'failed', detail });

const textOf = async (config: SendEmailConfig, tools: Tools): Promise<{ subject: string; html: string } | null> =>
  'template' in config ? tools.template(config.template) : config;

const handOver = (
  asked: Asked,
  { subject, html }: { subject: string; html: string },
  tools: Tools,
): Promise<Handed> => {
  if (subject === '') return Promise.resolve(failed('TEMPLATE_EMPTY: the subject is empty once it is filled in'));
  if (html.trim() === '') return Promise.resolve(failed('TEMPLATE_EMPTY: the text is empty once it is filled in'));
  if (html.length > sizeLimit) return Promise.resolve(failed('TEMPLATE_TOO_LARGE: the text is larger than 1 MB'));
  return tools.mail({ key: asked.key, lead: asked.lead, subject: subject.slice(0, 998), html });
};
