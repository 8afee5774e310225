import { endpoint } from '../../endpoint.ts';
import { backtest } from '../../shapes/backtest.ts';
import { byId, none, page, pageQuery } from '../../shapes/common.ts';

/** Lists the backtests of a workflow, newest first; they are kept for fourteen days. */
export const listBacktests = endpoint({
  name: 'listBacktests',
  method: 'get',
  path: '/api/workflows/{id}/backtests',
  about: 'Lists the backtests of a workflow, newest first; they are kept for fourteen days.',
  access: 'manage',
  params: byId,
  query: pageQuery,
  body: none,
  output: page(backtest),
  status: 200,
  problems: ['cursor_invalid'],
});
