import { hopsOf, type JsonObject, type LeadEvent, type Run, type RunId, type RunMemory } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import type { CompiledWorkflow, Entrance } from '@ripen/workflow';
import { keyOf, mayEnter } from './admission.ts';
import { runIdOf } from './chance.ts';
import { momentOf } from './moment-of.ts';
import { walkModel } from './scoring/walk-model.ts';
import { type Sheet, tell } from './sheet.ts';
import { walk } from './walk.ts';

/** What starts a run: its id, what tells it apart, the event that let the lead in (if one did), and data given by the caller. */
export interface Start {
  id: RunId;
  key: string;
  event: LeadEvent | null;
  data: JsonObject;
  /** How many runs started one another, within the hour, to get here. */
  hops: number;
}

const none: RunMemory = {};

/** Lets an event through the signals of every scoring model that listens for it. */
export const scoreByEvent = (sheet: Sheet, event: LeadEvent): void => {
  for (const entrance of sheet.world.byEvent.get(event.name) ?? [])
    if (entrance.workflow.kind === 'scoring' && admits(sheet, entrance, event))
      walkModel(sheet, entrance.workflow, { node: entrance.node, event });
};

/** Lets an event through the entry of every flow that listens for it. */
export const enterByEvent = (sheet: Sheet, event: LeadEvent): void => {
  for (const { workflow, node, ...entrance } of sheet.world.byEvent.get(event.name) ?? []) {
    if (workflow.kind !== 'nurture' || !admits(sheet, { workflow, node, ...entrance }, event)) continue;
    const key = keyOf(workflow, event.properties);
    if (key === null) tell(sheet, 'refused', `Wasn’t let into “${workflow.name}”: ${lacksKey(workflow)}`);
    else if (mayEnter(sheet, workflow, key)) {
      const id = runIdOf(`${sheet.lead.id}:${workflow.id}:event:${event.id}`);
      enter(sheet, workflow, { node, start: { id, key, event, data: {}, hops: hopsOf(event) } });
    }
  }
};

/** Says that nothing tells the run apart from others. */
export const lacksKey = ({ settings: { key } }: CompiledWorkflow): string =>
  `there is no “${key}” that tells this run from others`;

/** Starts a run at a node of the workflow's newest version. */
export const enter = (
  sheet: Sheet,
  workflow: CompiledWorkflow,
  { node, start: { hops, ...start } }: { node: string; start: Start },
): void => {
  const run: Run = {
    ...start,
    memory: hops === 0 ? none : { hops },
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

/** Whether the rule of an entrance lets this event in; one that can't be decided is told in the lead's story, and doesn't. */
export const admits = (sheet: Sheet, { admits: rule, workflow }: Entrance, event: LeadEvent): boolean => {
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
