import type { JsonObject, LeadEvent, Run, RunId } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import type { CompiledWorkflow, Entrance } from '@ripen/workflow';
import { runIdOf } from './chance.ts';
import { momentOf } from './moment-of.ts';
import { givePoints } from './points.ts';
import { type Sheet, tell } from './sheet.ts';
import { walk } from './walk.ts';

/** What starts a run: its id, the event that let the lead in (if one did), and data given by the caller. */
export interface Start {
  id: RunId;
  event: LeadEvent | null;
  data: JsonObject;
}

/** Lets an event through every entrance that listens for it: scoring models first, so that flows see the new score. */
export const enterByEvent = (sheet: Sheet, event: LeadEvent): void => {
  const entrances = sheet.world.byEvent.get(event.name) ?? [];
  for (const entrance of entrances)
    if (entrance.workflow.kind === 'scoring' && admits(sheet, entrance, event)) score(sheet, entrance, event);
  for (const entrance of entrances) {
    if (entrance.workflow.kind !== 'nurture' || !mayEnter(sheet, entrance.workflow) || !admits(sheet, entrance, event))
      continue;
    const id = runIdOf(`${sheet.lead.id}:${entrance.workflow.id}:event:${event.id}`);
    enter(sheet, entrance.workflow, { node: entrance.node, start: { id, event, data: {} } });
  }
};

/** Starts a run at a node of the workflow's newest version. */
export const enter = (
  sheet: Sheet,
  workflow: CompiledWorkflow,
  { node, start }: { node: string; start: Start },
): void => {
  const run: Run = {
    ...start,
    workflow: workflow.id,
    version: workflow.version,
    status: 'waiting',
    node,
    visit: 0,
    steps: 0,
    wakeAt: null,
    port: null,
    asked: false,
    startedAt: sheet.world.now,
    endedAt: null,
    reason: null,
  };
  walk(sheet, workflow, { run, node });
};

/** Whether the workflow's entry policy lets this lead in now: never twice at once, and with `once` never again. */
export const mayEnter = (sheet: Sheet, workflow: CompiledWorkflow): boolean => {
  for (const run of sheet.runs.values())
    if (run.workflow === workflow.id && (run.status === 'waiting' || run.status === 'parked')) return false;
  return workflow.settings.entry === 'again' || !sheet.finished.has(workflow.id);
};

const admits = (sheet: Sheet, { admits: rule, workflow }: Entrance, event: LeadEvent): boolean => {
  if (rule === null) return true;
  const { data, context } = momentOf(sheet, event);
  try {
    return truthy(rule(data, context));
  } catch (error) {
    tell(
      sheet,
      'refused',
      `The entry of “${workflow.name}” couldn’t be decided: ${error instanceof Error ? error.message : String(error)}`,
    );
    return false;
  }
};

/** Walks a scoring model from one of its signals: instant, without a run, every step counted against the fuel. */
const score = (sheet: Sheet, { workflow, node: first }: Entrance, event: LeadEvent): void => {
  let id: string | undefined = first;
  while (id !== undefined && sheet.fuel-- > 0) {
    const node = workflow.nodes.get(id);
    const decision = node?.decide(momentOf(sheet, event));
    if (decision?.do !== 'pass') return;
    if (decision.points)
      givePoints(sheet, decision.points, {
        model: workflow.id,
        version: workflow.version,
        node: id,
        reason: event.name,
        event: event.id,
      });
    id = node?.next.get(decision.port);
  }
};
