import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { byBacktest, relivedLead } from '../../shapes/backtest.ts';
import { none, nothing } from '../../shapes/common.ts';

/** One lead’s past as a backtest goes through it, so that its story can be told where the draft is drawn. */
export const getBacktestLead = endpoint({
  name: 'getBacktestLead',
  method: 'get',
  path: '/api/workflows/{id}/backtests/{backtest}/leads/{lead}',
  about: 'One lead’s past as a backtest goes through it, so that its story can be told where the draft is drawn.',
  access: 'manage',
  params: z.strictObject({ ...byBacktest.shape, lead: z.string() }),
  query: nothing,
  body: none,
  output: relivedLead,
  status: 200,
  problems: ['draft_invalid'],
});
