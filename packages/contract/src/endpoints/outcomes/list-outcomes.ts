import { endpoint } from '../../endpoint.ts';
import { byId, none, page, pageQuery } from '../../shapes/common.ts';
import { outcome } from '../../shapes/outcome.ts';

/** Lists what became of a lead at sales, newest first. */
export const listOutcomes = endpoint({
  name: 'listOutcomes',
  method: 'get',
  path: '/api/leads/{id}/outcomes',
  about: 'Lists what became of a lead at sales, newest first.',
  access: 'manage',
  params: byId,
  query: pageQuery,
  body: none,
  output: page(outcome),
  status: 200,
  problems: ['cursor_invalid'],
});
