import { endpoints } from '@ripen/contract';
import { handle, notFound, reply } from '../../call.ts';
import { findOne } from './find-one.ts';
import { showBacktest } from './show-backtest.ts';

/** Tells how far a backtest is, and what it found. */
export const getBacktest = handle(endpoints.getBacktest, async (call) => {
  const found = await findOne(call, call.params);
  return found ? reply(showBacktest(found.backtest, found.workflow.draft)) : notFound();
});
