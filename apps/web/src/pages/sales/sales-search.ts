import { z } from 'zod';

/** What the address of the sales page says: whose leads, and which of them; or the one handoff that a notice is about. */
export const salesSearch = z.object({
  whose: z.enum(['team', 'all']).optional().catch(undefined),
  handoff: z.guid().optional().catch(undefined),
  show: z.enum(['accepted', 'rejected', 'withdrawn']).optional().catch(undefined),
});
export type SalesSearch = z.infer<typeof salesSearch>;

/** Whose leads are shown: one’s own, those of one’s teams, or everybody’s. */
export type Whose = 'mine' | 'team' | 'all';

/** How the API is asked for them. */
export const askedFor = (whose: Whose): { owner?: string; team?: string } => {
  if (whose === 'all') return {};
  return whose === 'mine' ? { owner: 'me' } : { team: 'mine' };
};
