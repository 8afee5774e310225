import type { z } from 'zod';

/** Reads an id; null for what can't be one, which is answered like an id that isn't there. */
export const readId = <Id>(parser: z.ZodType<Id>, text: string | null): Id | null =>
  parser.safeParse(text).data ?? null;
