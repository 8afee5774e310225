import type { LeadState, Passage, RunId, Signal, TurnResult, WorkflowId } from '@ripen/domain';
import { isUnderWay } from './sheet.ts';

/** What is known of a lead after a turn, as the store would give it to the next one. */
export const afterTurn = (state: LeadState, result: TurnResult, signals: readonly Signal[]): LeadState => {
  const runs = new Map([...state.runs, ...result.runs].map((run) => [run.id, run]));
  const segments = new Set(state.segments);
  for (const { segment, entered } of result.memberships) {
    if (entered) segments.add(segment);
    else segments.delete(segment);
  }
  const underWay = [...runs.values()].filter(isUnderWay);
  const over = [...runs.values()].filter((run) => !isUnderWay(run));
  const lately = (workflow: WorkflowId): RunId[] => [
    ...(state.finished.get(workflow)?.lately ?? []),
    ...over.filter((run) => run.workflow === workflow).map(({ id }) => id),
  ];
  const passed = over.map(({ workflow, startedAt, endedAt }): [WorkflowId, Passage] => [
    workflow,
    { startedAt, endedAt: endedAt ?? startedAt, lately: lately(workflow) },
  ]);
  const events = [...state.events, ...signals.flatMap((signal) => (signal.kind === 'event' ? [signal.event] : []))];
  return {
    standing: result.standing ?? state.standing,
    lead: result.lead ?? state.lead,
    runs: underWay,
    finished: new Map([...state.finished, ...passed]),
    segments,
    events,
    alarm: result.alarm,
    stageSince: result.moves.at(-1)?.at ?? state.stageSince,
    handoff: result.handoffs.at(-1) ?? state.handoff,
  };
};
