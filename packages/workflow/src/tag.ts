import { z } from 'zod';

/** The config of the nodes that put a tag on a lead or take it off. */
export const tagConfig = z.strictObject({ tag: z.string().trim().min(1, 'needs a tag').max(128) });
