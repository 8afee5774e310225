import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { none, nothing, page, paging, time } from '../../shapes/common.ts';
import { figureNames } from '../../shapes/funnel.ts';
import { lead } from '../../shapes/lead.ts';

/**
 * Lists the leads that a number of the life cycle counts, latest first: those that came into a `stage`, of these those that
 * went on to `next`, or those of a `figure`. `at` is when they came; one that came twice is there twice.
 */
export const listFunnelLeads = endpoint({
  name: 'listFunnelLeads',
  method: 'get',
  path: '/api/funnel/leads',
  about:
    'Lists the leads that a number of the life cycle counts: those that came into a stage, went on to another, or of a figure.',
  access: 'manage',
  params: nothing,
  query: z
    .strictObject({
      ...paging,
      from: time.optional(),
      to: time.optional(),
      segment: z.guid().optional(),
      stage: z.string().max(64).optional(),
      next: z.string().max(64).optional(),
      figure: z.enum(figureNames).optional(),
    })
    .refine(({ stage, figure }) => (stage === undefined) !== (figure === undefined), {
      path: ['stage'],
      error: 'must be there, or a figure, and not both',
    }),
  body: none,
  output: page(z.strictObject({ at: time, lead })),
  status: 200,
  problems: ['time_order', 'segment_unknown', 'cursor_invalid'],
});
