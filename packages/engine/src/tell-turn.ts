import type { Instant, TurnResult, WorkflowId } from '@ripen/domain';
import type { Definitions } from '@ripen/workflow';

/** One line of a simulated story: when, by which workflow at which node (null for the lead's own story), and what happened. */
export interface StoryLine {
  at: Instant;
  of: WorkflowId | null;
  workflow: string | null;
  node: string | null;
  port: string | null;
  said: string;
}

/** Tells what a turn decided, line by line: its runs, then points, then the lead's own story. */
export const tellTurn = (result: TurnResult, definitions: Definitions): StoryLine[] => {
  const runs = new Map(
    result.runs.map((run) => [
      run.id,
      { of: run.workflow, name: definitions.version(run.workflow, run.version)?.name },
    ]),
  );
  return [
    ...result.journal.map(({ at, run, node, port, said }) => ({
      at,
      of: runs.get(run)?.of ?? null,
      workflow: runs.get(run)?.name ?? null,
      node,
      port,
      said,
    })),
    ...result.ledger.map(({ at, model, node, points, dimension, reason }) => ({
      at,
      of: model,
      workflow: null,
      node,
      port: null,
      said: `${points > 0 ? '+' : '−'}${Math.abs(points)} ${dimension}: ${reason}`,
    })),
    ...result.history.map(({ at, said }) => ({ at, of: null, workflow: null, node: null, port: null, said })),
  ];
};
