import { endpoint } from '../../endpoint.ts';
import { byBacktest } from '../../shapes/backtest.ts';
import { none, nothing } from '../../shapes/common.ts';

/** Cancels a backtest; one that is over stays as it is. */
export const cancelBacktest = endpoint({
  name: 'cancelBacktest',
  method: 'delete',
  path: '/api/workflows/{id}/backtests/{backtest}',
  about: 'Cancels a backtest; one that is over stays as it is.',
  access: 'manage',
  params: byBacktest,
  query: nothing,
  body: none,
  output: none,
  status: 204,
});
