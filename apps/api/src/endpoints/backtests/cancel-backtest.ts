import { endpoints } from '@ripen/contract';
import { cancelBacktest as cancel } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { findOne } from './find-one.ts';

/** Cancels a backtest; one that is over stays as it is. */
export const cancelBacktest = handle(endpoints.cancelBacktest, async (call) => {
  const found = await findOne(call, call.params);
  if (!found) return notFound();
  await cancel(call.services.db, call.workspace, found.backtest.id);
  return reply(undefined);
});
