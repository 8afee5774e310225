import { z } from 'zod';
import { time } from './common.ts';

const subject = z.string().trim().min(1).max(998).regex(/^[^\r\n\0]*$/, 'may not hold line breaks');

/** A mail to write: subject and HTML are Liquid. */
export const templateDraft = z.strictObject({ name: z.string().trim().min(1).max(128), subject, html: z.string().min(1).max(200_000) });

/** A stored mail template. */
export const template = templateDraft.extend({ id: z.guid(), revision: z.number().int(), createdAt: time, updatedAt: time });
export type TemplateShape = z.infer<typeof template>;

/** A mail that was handed over, as it was rendered. */
export const message = z.strictObject({
  id: z.guid(),
  at: time,
  lead: z.guid(),
  run: z.guid(),
  node: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  state: z.string(),
  detail: z.string().nullable(),
});
export type MessageShape = z.infer<typeof message>;

/** A mail in the built-in mailbox. */
export const mailboxSummary = z.strictObject({ id: z.guid(), receivedAt: time, from: z.string(), to: z.array(z.string()), subject: z.string() });

/** A mail in the built-in mailbox, whole. */
export const mailboxMail = mailboxSummary.extend({ html: z.string(), text: z.string(), headers: z.array(z.strictObject({ name: z.string(), value: z.string() })) });
