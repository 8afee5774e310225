import type { LeadChange, Run } from '@ripen/domain';
import type { CompiledWorkflow } from '@ripen/workflow';
import { applyChanges } from './change.ts';
import type { Sheet } from './sheet.ts';

/** Applies the changes of a run's step; gives what the journal says instead where the lead couldn't be moved. */
export const changeBy = (
  sheet: Sheet,
  { id, name }: CompiledWorkflow,
  { run, changes, said }: { run: Run; changes: readonly LeadChange[]; said: string },
): string | null => {
  const by = { kind: 'flow', workflow: id, run: run.id, node: run.node } as const;
  const { refused } = applyChanges(sheet, { changes, at: sheet.world.now, by, why: `${said}, by “${name}”` });
  return refused.length === 0 ? null : `Not moved: ${refused.join('; ')}`;
};
