import { endpoint } from '../../endpoint.ts';
import { backtest, backtestAsked } from '../../shapes/backtest.ts';
import { byId, nothing } from '../../shapes/common.ts';

/** Tries the draft on the recorded past of leads, in the background; nothing is sent, and no lead is touched. */
export const startBacktest = endpoint({
  name: 'startBacktest',
  method: 'post',
  path: '/api/workflows/{id}/backtests',
  about: 'Tries the draft on the recorded past of leads, in the background; nothing is sent, and no lead is touched.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: backtestAsked,
  output: backtest,
  status: 202,
  creates: true,
  problems: ['draft_invalid', 'state_conflict', 'period_invalid', 'segment_unknown', 'rule_shape'],
});
