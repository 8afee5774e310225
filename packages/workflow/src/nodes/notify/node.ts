import type { EffectOutcome } from '@ripen/domain';
import { z } from 'zod';
import { ask } from '../../decision.ts';
import { memberFaults, memberName } from '../../member-faults.ts';
import { nodeKind } from '../../node-kind.ts';

/** A member by their id, or `owner` for whom the lead belongs to; subject and message are Liquid. */
export const notifyConfig = z.strictObject({
  member: z.string().min(1, 'needs a person').max(128),
  subject: z
    .string()
    .trim()
    .min(1, 'needs a subject')
    .max(256)
    .regex(/^[^\r\n\0]*$/, 'may not hold line breaks'),
  message: z.string().trim().max(10_000),
});

/** Writes a mail to a colleague, with a link to the lead. */
export const notify = nodeKind({
  kind: 'notify',
  label: 'Notify a person',
  group: 'action',
  about: 'Writes to a colleague by mail, with a link to the lead.',
  within: ['nurture'],
  config: notifyConfig,
  blank: { member: 'owner', subject: '', message: '' },
  ports: () => ['done'],
  sentence: ({ member, subject }, setting) =>
    `Tell ${member === 'owner' ? 'the lead’s owner' : memberName(member, setting)} “${subject || '…'}”`,
  faults: ({ member }, setting) => (member === 'owner' ? [] : memberFaults(member, setting, '/member')),
  prepare: ({ subject }) => `Asks to notify a person: “${subject}”`,
  // the mail server is the one that leads’ mails go by
  decide: (_config, _moment, said) => ask({ provider: 'send-email' }, said),
  settle: (_config, outcome) => ({ port: 'done', said: saidOf(outcome) }),
});

const saidOf = ({ state, detail }: EffectOutcome): string => {
  if (state === 'sent') return `Notified: ${detail}`;
  if (state === 'unknown') return `It isn’t known whether the note arrived: ${detail}`;
  return `Nobody was notified: ${detail}`;
};
