import type { JournalEntry, Run } from '@ripen/domain';
import type { CompiledWorkflow } from '@ripen/workflow';

/** Where a run stands, as its journal tells it. */
export type Replayed = Pick<Run, 'node' | 'visit' | 'steps' | 'status'>;

/** Reads from a run's journal, in order and whole, where the run stands; the stored run says the same. Null for an empty journal. */
export const replay = (journal: readonly JournalEntry[], workflow: CompiledWorkflow): Replayed | null => {
  const last = journal.at(-1);
  if (!last) return null;
  return { node: last.node, visit: last.visit, steps: last.step, status: statusAfter(last, workflow) };
};

const statusAfter = ({ kind, node, port }: JournalEntry, workflow: CompiledWorkflow): Run['status'] => {
  if (kind === 'parked' || kind === 'cancelled') return kind;
  if (kind === 'goal' || kind === 'left') return 'ended';
  const left = workflow.nodes.get(node);
  const ways = left?.ports.length ?? 0;
  if (port === null) return ways === 0 ? 'ended' : 'waiting';
  return left?.next.has(port) ? 'waiting' : 'ended';
};
