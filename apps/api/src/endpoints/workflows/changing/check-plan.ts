import type { PlanEntry } from '@ripen/contract';
import { type Problem, pointer } from '@ripen/domain';
import type { StepsOfVersion } from '@ripen/store';
import { boundOf, type WorkflowDocument } from '@ripen/workflow';

/** What a plan is held against: the version that is published, and the steps of those before. */
export interface PlanSetting {
  document: WorkflowDocument;
  version: number;
  known: readonly StepsOfVersion[];
}

/** What is wrong with a plan, with pointers into it: steps or versions that don't exist, and steps that no lead can wait in. */
export const checkPlan = (plan: readonly PlanEntry[], setting: PlanSetting): Problem[] =>
  plan.flatMap((entry, index) => {
    const at = pointer('/plan', index);
    return [
      ...sourceProblems(entry, { ...setting, at }),
      ...targetProblems(entry, { ...setting, at }),
      ...twice(plan, index),
    ];
  });

type Placed = PlanSetting & { at: string };

const sourceProblems = ({ node, from }: PlanEntry, { version, known, at }: Placed): Problem[] => {
  const before = known.filter((one) => one.version < version);
  if (from !== undefined && !before.some((one) => one.version === from))
    return [
      { code: 'plan_version_unknown', detail: `There is no version ${from} before this one`, pointer: `${at}/from` },
    ];
  const among = before.filter((one) => from === undefined || one.version === from);
  if (among.some(({ nodes }) => nodes.includes(node))) return [];
  const where = from === undefined ? 'any version before this one' : `version ${from}`;
  return [{ code: 'plan_node_unknown', detail: `There is no step “${node}” in ${where}`, pointer: `${at}/node` }];
};

const targetProblems = (entry: PlanEntry, { document, at }: Placed): Problem[] => {
  const { to } = entry;
  if (entry.do !== 'move')
    return to === undefined && entry.timer === undefined
      ? []
      : [{ code: 'plan_target_unwanted', detail: 'Only leads that move go to a step', pointer: `${at}/to` }];
  if (to === undefined)
    return [{ code: 'plan_target_missing', detail: 'Say which step the leads move to', pointer: `${at}/to` }];
  const target = document.nodes.find(({ id }) => id === to);
  if (target === undefined)
    return [
      { code: 'plan_target_unknown', detail: `There is no step “${to}” in the new version`, pointer: `${at}/to` },
    ];
  if (boundOf(target)?.stays === true) return [];
  return [
    {
      code: 'plan_target_passing',
      detail: 'No lead can wait in that step; choose one in which it can',
      pointer: `${at}/to`,
    },
  ];
};

const twice = (plan: readonly PlanEntry[], index: number): Problem[] => {
  const entry = plan[index];
  const earlier = plan.slice(0, index).some(({ node, from }) => node === entry?.node && from === entry.from);
  return earlier
    ? [
        {
          code: 'plan_node_twice',
          detail: 'The plan says two things of this step',
          pointer: pointer('/plan', index, 'node'),
        },
      ]
    : [];
};
