import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { byBacktest, figureAsked, leadBehind } from '../../shapes/backtest.ts';
import { none, page, paging } from '../../shapes/common.ts';

/** Lists the leads behind a figure of a backtest. */
export const listBacktestLeads = endpoint({
  name: 'listBacktestLeads',
  method: 'get',
  path: '/api/workflows/{id}/backtests/{backtest}/leads',
  about:
    'Lists the leads behind a figure of a backtest; `node`, `port`, `day` with `what`, or `more` say which, as the figure needs.',
  access: 'manage',
  params: byBacktest,
  query: z.strictObject({ ...paging, ...figureAsked }),
  body: none,
  output: page(leadBehind),
  status: 200,
  problems: ['cursor_invalid', 'figure_incomplete'],
});
