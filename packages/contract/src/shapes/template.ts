import { z } from 'zod';
import { time } from './common.ts';

// Line breaks and NUL end a header; marks that turn the direction of writing hide what it says.
const unfit = /[\r\n\0\u202A-\u202E\u2066-\u2069]/;
const subject = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text.length <= 998 && !unfit.test(text), {
    error: 'must be one line of 998 letters at most, without marks that turn the direction of writing',
    params: { code: 'mail_header_invalid' },
  });

const html = z
  .string()
  .min(1)
  .refine((text) => text.length <= 200_000, {
    error: 'must hold 200,000 letters at most',
    params: { code: 'template_too_complex' },
  });

/** A mail to write: subject and HTML are Liquid. */
export const templateDraft = z.strictObject({ name: z.string().trim().min(1).max(128), subject, html });

/** A stored mail template. */
export const template = templateDraft.extend({
  id: z.guid(),
  revision: z.number().int(),
  createdAt: time,
  updatedAt: time,
});
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
export const mailboxSummary = z.strictObject({
  id: z.guid(),
  receivedAt: time,
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
});

/** A mail in the built-in mailbox, whole. */
export const mailboxMail = mailboxSummary.extend({
  html: z.string(),
  text: z.string(),
  headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
