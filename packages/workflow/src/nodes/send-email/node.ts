import { consentTopic, type EffectOutcome, type Problem } from '@ripen/domain';
import { z } from 'zod';
import type { Settlement } from '../../node-definition.ts';
import { nodeKind } from '../../node-kind.ts';
import { askInWindow, sendingWindow } from '../../sending-window.ts';
import type { Setting } from '../../setting.ts';

const subject = z
  .string()
  .trim()
  .min(1, 'needs a subject')
  .max(998)
  .regex(/^[^\r\n\0]*$/, { error: 'may not hold line breaks', abort: true });

const topic = consentTopic.optional();

const inline = z.strictObject({
  subject,
  html: z.string().min(1, 'needs a text').max(200_000),
  window: sendingWindow,
  topic,
});
const stored = z.strictObject({ template: z.string().min(1, 'needs a template'), window: sendingWindow, topic });

/** A stored template by its id, or subject and HTML in place; both are Liquid. `window` is when it may go out: the workspace's where it is left out. `topic` is what the mail is about: who has withdrawn its consent to that is sent none. */
export const sendEmailConfig = z.union([stored, inline]);
export type SendEmailConfig = z.infer<typeof sendEmailConfig>;

/** Sends one mail to the lead and waits until it is handed over. */
export const sendEmail = nodeKind({
  kind: 'send-email',
  label: 'Send email',
  group: 'action',
  about: 'Sends the lead a mail, with the lead’s own words filled in.',
  within: ['nurture'],
  config: sendEmailConfig,
  blank: { subject: '', html: '' },
  ports: () => ['done'],
  sentence: (config, setting) => `Send “${titleOf(config, setting)}”`,
  faults: (config, setting) => faultsOf(config, setting),
  messages: true,
  prepare: (config) => ('subject' in config ? `Asks to send “${config.subject}”` : 'Asks to send a mail'),
  decide: ({ window, topic: about }, moment, said) => {
    const decision = askInWindow(window, moment, said);
    if (about === undefined || decision.do !== 'ask') return decision;
    return { ...decision, request: { ...decision.request, topic: about } };
  },
  settle: (_config, outcome) => ({ port: 'done', said: saidOf(outcome) }),
});

const saidOf = ({ state, detail }: EffectOutcome): Settlement['said'] => {
  if (state === 'sent') return `Mail sent: ${detail}`;
  if (state === 'unknown') return `It isn’t known whether the mail arrived: ${detail}`;
  return `No mail was sent: ${detail}`;
};

const titleOf = (config: SendEmailConfig, setting: Setting): string =>
  'subject' in config
    ? config.subject || '…'
    : (setting.templates.find(({ id }) => id === config.template)?.name ?? 'a missing template');

const faultsOf = (config: SendEmailConfig, setting: Setting): Problem[] =>
  'template' in config && !setting.templates.some(({ id }) => id === config.template)
    ? [
        {
          code: 'template_unknown',
          detail: 'This template doesn’t exist; choose one of the workspace’s templates',
          pointer: '/template',
        },
      ]
    : [];
