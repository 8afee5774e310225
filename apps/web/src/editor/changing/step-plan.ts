import type { PlanEntry, PublishPreview } from '@ripen/contract';

/** A step that leads wait in, with what becomes of it. */
export type LeadStep = PublishPreview['steps'][number];

/** What was chosen for the leads of a step; `to` is null while no step was chosen yet. */
export interface Choice {
  do: PlanEntry['do'];
  to: string | null;
  timer: NonNullable<PlanEntry['timer']>;
}

/** What was chosen so far, by step and version. */
export type Choices = Readonly<Record<string, Choice>>;

/** Where leads are, and where they can go. */
export type Ahead = Pick<PublishPreview, 'steps' | 'targets'>;

/** Nothing is done to leads unless somebody says so. */
export const stay: Choice = { do: 'stay', to: null, timer: 'keep' };

/** Names a step of a version among the choices. */
export const keyOf = ({ version, node }: Pick<LeadStep, 'version' | 'node'>): string => `${version}/${node}`;

/** What is chosen first where leads of a step are to move: the same step, where it is there and can be waited in. */
export const moving = ({ node }: LeadStep, targets: Ahead['targets']): Choice => ({
  do: 'move',
  to: targets.some((target) => target.node === node) ? node : null,
  timer: 'keep',
});

/** Steps whose leads the change concerns, and those that stay as they are. */
export const divide = ({ steps, targets }: Ahead): { concerned: LeadStep[]; others: LeadStep[] } => ({
  concerned: steps.filter(({ fate }) => fate !== 'same'),
  others: steps.filter(({ fate, node }) => fate === 'same' && targets.some((target) => target.node === node)),
});

/** The plan that was chosen; null while a step to move to is missing. */
export const planOf = (steps: readonly LeadStep[], choices: Choices): PlanEntry[] | null => {
  const plan = steps.flatMap((step): PlanEntry[] => {
    const choice = choices[keyOf(step)] ?? stay;
    const { version: from, node } = step;
    if (choice.do === 'leave') return [{ node, from, do: 'leave' }];
    return choice.do === 'move' ? [{ node, from, do: 'move', to: choice.to ?? '', timer: choice.timer }] : [];
  });
  return plan.some((entry) => entry.to === '') ? null : plan;
};

/** How many leads stand in some steps. */
export const leadsIn = (steps: readonly LeadStep[]): number =>
  steps.reduce((sum, { waiting, parked }) => sum + waiting + parked, 0);
