import { z } from 'zod';
import { time } from './common.ts';

/** A workflow's own address, and the secret that signs calls to it as Standard Webhooks does. */
export const hook = z.strictObject({ address: z.string(), secret: z.string(), createdAt: time });
export type Hook = z.infer<typeof hook>;
