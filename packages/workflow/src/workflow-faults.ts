import type { Problem } from '@ripen/domain';
import type { Setting } from './setting.ts';

/** The name of a workflow, in quotes. */
export const sayWorkflow = (id: string, { workflows = [] }: Pick<Setting, 'workflows'>): string => {
  const known = workflows.find((workflow) => workflow.id === id);
  return known ? `“${known.name}”` : 'a workflow';
};

/** What is wrong with a workflow that a config names: there is none, leads don't walk through it, or, where it must be `live`, it isn't. */
export const workflowFaults = (
  id: string,
  { workflows }: Pick<Setting, 'workflows'>,
  { live }: { live: boolean },
): Problem[] => {
  const pointer = '/workflow';
  const known = workflows?.find((workflow) => workflow.id === id);
  if (workflows === undefined) return [];
  if (!known) return [{ code: 'workflow_unknown', detail: 'This workflow doesn’t exist; choose another', pointer }];
  if (known.kind === 'scoring')
    return [
      { code: 'workflow_kind', detail: `Leads don’t walk through “${known.name}”: it is a scoring model`, pointer },
    ];
  return live && !known.live
    ? [{ code: 'workflow_not_live', detail: `“${known.name}” isn’t published and live yet`, pointer }]
    : [];
};
