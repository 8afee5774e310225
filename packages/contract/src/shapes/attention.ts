import { z } from 'zod';
import { time } from './common.ts';

/** Something that waits for a person, or longer than it should: what it is, and why, in words; `step` names the kind of node in words. */
export const attentionItem = z.strictObject({
  kind: z.enum(['run', 'signal', 'unknown', 'effect', 'provider']),
  key: z.string(),
  lead: z.guid().nullable(),
  leadName: z.string().nullable(),
  run: z.guid().nullable(),
  workflow: z.guid().nullable(),
  workflowName: z.string().nullable(),
  step: z.string().nullable(),
  said: z.string(),
  attempts: z.number().int(),
  since: time,
  nextAt: time.nullable(),
});

/** What waits, as programs hold it. */
export type AttentionItem = z.infer<typeof attentionItem>;
