import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { nothing, none, paging, page } from '../../shapes/common.ts';
import { lead, leadSort } from '../../shapes/lead.ts';
import { ruleProblems } from '../../shapes/rule.ts';

/** Lists leads, perhaps only those a rule holds for. */
export const listLeads = endpoint({
  name: 'listLeads',
  method: 'get',
  path: '/api/leads',
  about: 'Lists leads, perhaps only those a rule holds for.',
  access: 'manage',
  params: nothing,
  query: z.strictObject({
    ...paging,
    rule: z.string().max(65_536).optional(),
    search: z.string().trim().max(255).optional(),
    sort: leadSort.default('-createdAt'),
  }),
  body: none,
  output: page(lead),
  status: 200,
  problems: ['sort_invalid', 'cursor_invalid', ...ruleProblems],
});
