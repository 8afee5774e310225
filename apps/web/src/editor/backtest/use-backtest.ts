import type { BacktestShape } from '@ripen/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../api.ts';
import { useBench } from '../model/bench.ts';
import { useKeeping } from '../publish/head.ts';
import { newestBacktest } from './backtest-queries.ts';
import { bodyOf, type Trial } from './trial.ts';

/** The newest backtest of the workflow, and how to start and cancel one; the draft is saved before it is tried. */
export const useBacktest = () => {
  const { workflowId: id } = useBench();
  const { autosave } = useKeeping();
  const cache = useQueryClient();
  const newest = useQuery(newestBacktest(id));
  const know = (backtest: BacktestShape): unknown => cache.setQueryData(newestBacktest(id).queryKey, backtest);
  const start = useMutation({
    mutationFn: async (trial: Trial) => {
      if (!(await autosave.flush())) throw new Error('The draft can’t be saved now, so it can’t be tried either.');
      return (await client.startBacktest({ params: { id }, body: bodyOf(trial) })).body;
    },
    onSuccess: know,
  });
  const cancel = useMutation({
    mutationFn: (backtest: string) => client.cancelBacktest({ params: { id, backtest } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: newestBacktest(id).queryKey }),
  });
  return { newest, start, cancel };
};
