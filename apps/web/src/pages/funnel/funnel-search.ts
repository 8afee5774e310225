import { figureNames } from '@ripen/contract';
import { z } from 'zod';
import { period } from '../../period/period.ts';

const text = z.string().optional().catch(undefined);

/** What the address of the life cycle page says: the time and the segment. */
export const funnelSearch = z.object({ ...period, segment: text });
export type FunnelSearch = z.infer<typeof funnelSearch>;

/** Which leads a number of the life cycle counts: those that came into a stage, of them those that went on to another, or those of a figure. */
export const funnelLeadsSearch = funnelSearch.extend({
  stage: text,
  next: text,
  figure: z.enum(figureNames).optional().catch(undefined),
});
export type FunnelLeadsSearch = z.infer<typeof funnelLeadsSearch>;
