import type { Instant, ResumePolicy, TimerFate } from '@ripen/domain';

/** The id of a sweep: a going through all runs under way of a workflow. */
export type SweepId = string & { readonly sweep: unique symbol };

/**
 * What a plan does with the leads that wait in a step of older versions, of one of them where `from` says so. `said` is
 * the sentence of the step that they are moved to, or that they leave from.
 */
export type PlannedStep = { node: string; from?: number | undefined } & (
  | { do: 'move'; to: string; timer: TimerFate; said: string }
  | { do: 'leave'; said: string }
  | { do: 'stay' }
);

/** What a sweep does with each run: a plan for those of versions before one, or how those that were held go on. */
export type Task =
  | { do: 'plan'; version: number; steps: PlannedStep[] }
  | { do: 'resume'; policy: Exclude<ResumePolicy, 'now'>; perHour?: number | undefined; until: Instant };

/** What a plan does with a run that stands there; undefined for nothing. */
export const plannedFor = (
  { version: newest, steps }: Extract<Task, { do: 'plan' }>,
  { version, node }: { version: number; node: string },
): Exclude<PlannedStep, { do: 'stay' }> | undefined => {
  if (version >= newest) return undefined;
  const own = steps.find((step) => step.node === node && step.from === version);
  const planned = own ?? steps.find((step) => step.node === node && step.from === undefined);
  return planned?.do === 'stay' ? undefined : planned;
};
