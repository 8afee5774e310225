import type { BacktestShape } from '@ripen/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { pageOf } from '../../queries/page-of.ts';
import type { AskedFigure } from './asked-figure.ts';

const beat = 600;

/** Whether a backtest goes on. */
export const isUnderWay = ({ state }: Pick<BacktestShape, 'state'>): boolean =>
  state === 'queued' || state === 'running';

/** A workflow's newest backtest, null where there is none; it stays fresh while it is under way. */
export const newestBacktest = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'backtest', id],
    queryFn: async ({ signal }): Promise<BacktestShape | null> =>
      (await client.listBacktests({ params: { id }, query: { limit: 1 }, signal })).body.items[0] ?? null,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? beat : false),
  });

/** The leads behind a figure of a backtest. */
export const leadsBehind = (id: string, backtest: string, { said: _said, ...asked }: AskedFigure) =>
  pageOf(['workflows', 'backtest-leads', id, backtest, asked], ({ cursor, signal }) =>
    client.listBacktestLeads({ params: { id, backtest }, query: { ...asked, limit: 50, cursor }, signal }),
  );

/** One lead's past as a backtest went through it. */
export const pastOfLead = (id: string, backtest: string, lead: string) =>
  queryOptions({
    queryKey: ['workflows', 'backtest-lead', id, backtest, lead],
    queryFn: async ({ signal }) => (await client.getBacktestLead({ params: { id, backtest, lead }, signal })).body,
    staleTime: 60_000,
  });
