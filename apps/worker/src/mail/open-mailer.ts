import type { Handed, Letter, Note } from '@ripen/workflow/effects';
import type { Transporter } from 'nodemailer';
import { hostOf, senderOf } from './sender-of.ts';
import { type MailFailure, outcomeOf } from './outcome-of.ts';

/** Hands mails over by SMTP. */
export interface Mailer {
  send: (letter: Letter, from: { workspace: string; unsubscribe: string }) => Promise<Handed>;
  /** Writes to a colleague: there is nothing to unsubscribe from. */
  notify: (note: Note, from: { id: string; name: string }) => Promise<Handed>;
  close: () => void;
}

/** Where to: the transport for a workspace's mail, and the address people reach Ripen by. */
export interface MailerOptions {
  transport: (workspace: string) => Transporter;
  publicUrl: string;
}

/** Opens a mailer. It tells how far each conversation got, so that what is provably unsent can be sent again and nothing else. */
export const openMailer = ({ transport, publicUrl }: MailerOptions): Mailer => {
  const opened = new Map<string, Transporter>();
  const transporterFor = (workspace: string): Transporter => {
    const known = opened.get(workspace) ?? transport(workspace);
    opened.set(workspace, known);
    return known;
  };
  return {
    send: async (letter, { workspace, unsubscribe }) => {
      const recipient = letter.lead.email;
      if (recipient === null) return { state: 'failed', detail: 'the lead has no email address' };
      const sender = senderOf(workspace, publicUrl);
      const messageId = messageIdOf(letter.key, publicUrl);
      const envelope = {
        from: sender,
        to: { name: '', address: recipient },
        subject: letter.subject,
        html: letter.html,
        messageId,
        unsubscribe,
      };
      const conversation = await converse(transporterFor(letter.lead.workspace), envelope);
      if (!conversation.ok) return outcomeOf(conversation.failure, conversation.written);
      const kept = {
        messageId,
        sender: `${sender.name} <${sender.address}>`,
        recipient,
        subject: letter.subject,
        html: letter.html,
      };
      return { state: 'sent', detail: `“${letter.subject}” to ${recipient}`, letter: kept };
    },
    notify: async ({ key, to, subject, html }, { id, name }) => {
      const from = senderOf(name, publicUrl);
      const envelope = { from, to, subject, html, messageId: messageIdOf(key, publicUrl), unsubscribe: null };
      const conversation = await converse(transporterFor(id), envelope);
      if (!conversation.ok) return outcomeOf(conversation.failure, conversation.written);
      return { state: 'sent', detail: `“${subject}” to ${to.name}` };
    },
    close: () => {
      for (const transporter of opened.values()) transporter.close();
    },
  };
};

const messageIdOf = (key: string, publicUrl: string): string =>
  `<${key.replaceAll(/[^A-Za-z0-9-]/g, '.')}@${hostOf(publicUrl)}>`;

interface Envelope {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  html: string;
  messageId: string;
  unsubscribe: string | null;
}

type Conversation = { ok: true } | { ok: false; failure: MailFailure; written: boolean };

const converse = async (transporter: Transporter, { unsubscribe, ...mail }: Envelope): Promise<Conversation> => {
  let written = false;
  const watched = {
    ...mail,
    ...(unsubscribe === null
      ? {}
      : { list: { unsubscribe }, headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    whenWritten: () => {
      written = true;
    },
  };
  try {
    await transporter.sendMail(watched);
    return { ok: true };
  } catch (error) {
    return { ok: false, failure: failureOf(error), written };
  }
};

const failureOf = (error: unknown): MailFailure => {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, responseCode, command } = error as Error & Partial<MailFailure>;
  return { message: error.message.slice(0, 300), code, responseCode, command };
};
