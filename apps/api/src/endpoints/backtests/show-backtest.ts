import type { BacktestShape } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { BacktestRow } from '@ripen/store';
import type { WorkflowDocument } from '@ripen/workflow';
import { assumptionsOf } from './assumptions.ts';

/** A backtest of a workflow, as the API shows it. */
export const showBacktest = (row: BacktestRow, draft: WorkflowDocument): BacktestShape => {
  const { workspace: _workspace, rule, from, until, createdAt, finishedAt, ...others } = row;
  return {
    ...others,
    rule,
    from: toIso(from),
    until: toIso(until),
    createdAt: toIso(createdAt),
    finishedAt: finishedAt === null ? null : toIso(finishedAt),
    assumptions: assumptionsOf(draft),
  };
};
