import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';

/** Gives all that is stored of one person. */
export const exportLead = endpoint({
  name: 'exportLead',
  method: 'get',
  path: '/api/leads/{id}/export',
  about: 'Gives all that is stored of one person.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: z.record(z.string(), z.json()),
  status: 200,
});
