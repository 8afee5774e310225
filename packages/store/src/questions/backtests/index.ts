export { type BacktestRow } from './backtest-row.ts';
export { cancelBacktest } from './cancel-backtest.ts';
export { findBacktest } from './find-backtest.ts';
export { forgetBacktests } from './forget-backtests.ts';
export {
  type Figure,
  type FigurePage,
  type LeadBehind,
  listBacktestLeads,
} from './list-backtest-leads.ts';
export { type BacktestKey, type BacktestPage, listBacktests } from './list-backtests.ts';
export { nextBacktests, type WholeBacktest } from './next-backtests.ts';
export { type RecordAsked, readRecordedLeads } from './read-recorded-leads.ts';
export { failBacktest, settleBacktest } from './settle-backtest.ts';
export { type NewBacktest, startBacktest } from './start-backtest.ts';
export { surveyBacktests } from './survey-backtests.ts';
export {
  type BatchFound,
  type FindOfLeads,
  type LeadFound,
  takeBacktestBatch,
} from './take-backtest-batch.ts';
