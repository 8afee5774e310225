import { z } from 'zod';

/** What the address of the sales page says: whose leads, and which of them. */
export const salesSearch = z.object({
  whose: z.enum(['mine', 'all']).optional().catch(undefined),
  show: z.enum(['accepted', 'rejected', 'withdrawn']).optional().catch(undefined),
});
export type SalesSearch = z.infer<typeof salesSearch>;
