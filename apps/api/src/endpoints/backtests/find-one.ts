import { backtestId, workflowId } from '@ripen/domain';
import { type BacktestRow, findBacktest, findWorkflow, type WorkflowRow } from '@ripen/store';
import type { Call } from '../../call.ts';
import { readId } from '../../read-id.ts';

type Asker = Pick<Call<never>, 'services' | 'workspace'>;

/** The workflow and its backtest of these ids; undefined where either isn't there. */
export const findOne = async (
  { services: { db }, workspace }: Asker,
  named: { id: string; backtest: string },
): Promise<{ workflow: WorkflowRow; backtest: BacktestRow } | undefined> => {
  const [id, asked] = [readId(workflowId, named.id), readId(backtestId, named.backtest)];
  if (id === null || asked === null) return undefined;
  const workflow = await findWorkflow(db, workspace, id);
  const backtest = workflow && (await findBacktest(db, workspace, asked));
  return workflow && backtest?.workflow === id ? { workflow, backtest } : undefined;
};
