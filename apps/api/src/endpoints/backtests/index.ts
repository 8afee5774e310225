import type { Handler } from '../../call.ts';
import { cancelBacktest } from './cancel-backtest.ts';
import { getBacktest } from './get-backtest.ts';
import { getBacktestLead } from './get-backtest-lead.ts';
import { listBacktestLeads } from './list-backtest-leads.ts';
import { listBacktests } from './list-backtests.ts';
import { startBacktest } from './start-backtest.ts';

/** The endpoints of backtests. */
export const handlers: readonly Handler[] = [
  startBacktest,
  listBacktests,
  getBacktest,
  cancelBacktest,
  listBacktestLeads,
  getBacktestLead,
];
