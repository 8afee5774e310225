import { endpoint } from '../../endpoint.ts';
import { backtest, byBacktest } from '../../shapes/backtest.ts';
import { none, nothing } from '../../shapes/common.ts';

/** Tells how far a backtest is, and what it found. */
export const getBacktest = endpoint({
  name: 'getBacktest',
  method: 'get',
  path: '/api/workflows/{id}/backtests/{backtest}',
  about: 'Tells how far a backtest is, and what it found.',
  access: 'manage',
  params: byBacktest,
  query: nothing,
  body: none,
  output: backtest,
  status: 200,
});
