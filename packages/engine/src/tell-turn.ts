import type { Instant, TurnResult } from '@ripen/domain';
import type { Definitions } from '@ripen/workflow';

/** One line of a simulated story: when, at which node (null for the lead's own story), and what happened. */
export interface StoryLine {
  at: Instant;
  workflow: string | null;
  node: string | null;
  port: string | null;
  said: string;
}

/** Tells what a turn decided, line by line: its runs, then points, then the lead's own story. */
export const tellTurn = (result: TurnResult, definitions: Definitions): StoryLine[] => {
  const names = new Map(
    result.runs.map((run) => [run.id, definitions.version(run.workflow, run.version)?.name ?? null]),
  );
  return [
    ...result.journal.map(({ at, run, node, port, said }) => ({
      at,
      workflow: names.get(run) ?? null,
      node,
      port,
      said,
    })),
    ...result.ledger.map(({ at, node, points, dimension, reason }) => ({
      at,
      workflow: null,
      node,
      port: null,
      said: `${points > 0 ? '+' : '−'}${Math.abs(points)} ${dimension}: ${reason}`,
    })),
    ...result.history.map(({ at, said }) => ({ at, workflow: null, node: null, port: null, said })),
  ];
};
