import type { PlanEntry } from '@ripen/contract';
import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Database, type PlannedStep, readVersionsOf, type Task } from '@ripen/store';
import { boundOf, type Setting, type WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { PlanSetting } from './check-plan.ts';

/** A plan that was checked, as it is stored: with the sentences of the steps that it is about. */
export const planTask = async (
  db: Kysely<Database>,
  { workspace, workflow }: { workspace: WorkspaceId; workflow: WorkflowId },
  { plan, setting, ...aim }: PlanSetting & { plan: readonly PlanEntry[]; setting: Setting },
): Promise<Task> => {
  const { version, known, document } = aim;
  const sources = plan.map(
    ({ node, from }) =>
      from ?? known.findLast((one) => one.version < version && one.nodes.includes(node))?.version ?? 0,
  );
  const documents = await readVersionsOf(db, workspace, { workflow, versions: [...new Set(sources)] });
  const steps = plan.flatMap((entry, index): PlannedStep[] => {
    const { node, from, to, timer = 'keep' } = entry;
    if (entry.do === 'move' && to !== undefined)
      return [{ node, from, do: 'move', to, timer, said: sentenceIn(document, to, setting) }];
    if (entry.do === 'leave')
      return [{ node, from, do: 'leave', said: sentenceIn(documents.get(sources[index] ?? 0), node, setting) }];
    // said of one version, it also keeps there what is said of all
    return from === undefined ? [] : [{ node, from, do: 'stay' }];
  });
  return { do: 'plan', version, steps };
};

const sentenceIn = (document: WorkflowDocument | undefined, id: string, setting: Setting): string => {
  const node = document?.nodes.find((one) => one.id === id);
  return (node && boundOf(node)?.sentence(setting)) ?? id;
};
