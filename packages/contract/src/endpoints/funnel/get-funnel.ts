import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { none, nothing, time } from '../../shapes/common.ts';
import { funnel } from '../../shapes/funnel.ts';

/** Tells how leads went through the stages in a time: the last 90 days, unless it says otherwise; of a segment’s leads, where one is named. */
export const getFunnel = endpoint({
  name: 'getFunnel',
  method: 'get',
  path: '/api/funnel',
  about: 'Tells how leads went through the stages in a time, the last 90 days unless it says otherwise.',
  access: 'manage',
  params: nothing,
  query: z.strictObject({ from: time.optional(), to: time.optional(), segment: z.guid().optional() }),
  body: none,
  output: funnel,
  status: 200,
  problems: ['time_order', 'segment_unknown'],
});
