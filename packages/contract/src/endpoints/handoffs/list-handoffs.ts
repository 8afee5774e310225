import { handoffStatuses } from '@ripen/domain';
import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { none, nothing, page, paging } from '../../shapes/common.ts';
import { handoff, handoffSorts } from '../../shapes/handoff.ts';

/** Lists handoffs: those of a status, of an owner (`me`, or a member’s id), of a team (`mine`, or its name), by the time left to answer or newest first. */
export const listHandoffs = endpoint({
  name: 'listHandoffs',
  method: 'get',
  path: '/api/handoffs',
  about:
    'Lists handoffs: those of a status, of an owner (`me`, or a member’s id), of a team (`mine`: those that one is in or the head of; or its name), by the time left to answer or newest first.',
  access: 'manage',
  params: nothing,
  query: z.strictObject({
    ...paging,
    status: z.enum(handoffStatuses).optional(),
    owner: z.string().min(1).max(128).optional(),
    team: z.string().min(1).max(64).optional(),
    lead: z.guid().optional(),
    sort: z.enum(handoffSorts).default('due'),
  }),
  body: none,
  output: page(handoff),
  status: 200,
  problems: ['cursor_invalid'],
});
