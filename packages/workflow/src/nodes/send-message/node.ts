import type { EffectOutcome } from '@ripen/domain';
import { z } from 'zod';
import { nodeKind } from '../../node-kind.ts';
import { askInWindow, sendingWindow } from '../../sending-window.ts';

/** Whom to write what; both are Liquid. `window` is when it may go out: the workspace's where it is left out. */
export const sendMessageConfig = z.strictObject({
  to: z.string().trim().min(1, 'needs a number or address').max(512),
  text: z.string().trim().min(1, 'needs a text').max(10_000),
  window: sendingWindow,
});

/** Sends the lead a short message through the workspace's provider. */
export const sendMessage = nodeKind({
  kind: 'send-message',
  label: 'Send message',
  group: 'action',
  about: 'Sends the lead a text or chat message through your provider.',
  within: ['nurture'],
  config: sendMessageConfig,
  blank: { to: '{{ phone }}', text: '' },
  ports: () => ['done', 'failed'],
  sentence: ({ text }) => `Send the message “${short(text)}”`,
  faults: (_config, { provider }) =>
    provider === null
      ? [
          {
            code: 'provider_missing',
            detail: 'Messages have no provider yet; set one in the settings, under Messages',
            pointer: '',
          },
        ]
      : [],
  messages: true,
  prepare: ({ text }) => `Asks to send “${short(text)}”`,
  decide: ({ window }, moment, said) => askInWindow(window, moment, said),
  settle: (_config, outcome) => ({
    port: outcome.state === 'sent' || outcome.state === 'unknown' ? 'done' : 'failed',
    said: saidOf(outcome),
  }),
});

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text || '…');

const saidOf = ({ state, detail }: EffectOutcome): string => {
  if (state === 'sent') return `Message sent: ${detail}`;
  if (state === 'unknown') return `It isn’t known whether the message arrived: ${detail}`;
  return `No message was sent: ${detail}`;
};
