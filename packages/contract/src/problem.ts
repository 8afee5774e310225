import { z } from 'zod';

/** One thing that is wrong with a request: where (RFC 6901), a stable code, and words. */
export const problemItem = z.strictObject({
  pointer: z.string(),
  code: z.string(),
  detail: z.string(),
  node: z.string().nullable().optional(),
});

/** An RFC 9457 problem: the body of every answer that isn't a success. `code` is stable; `type` ends in it. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  errors: z.array(problemItem).optional(),
  limit: z.number().optional(),
  retryAfter: z.number().optional(),
});
export type ProblemBody = z.infer<typeof problem>;
