import type { JsonObject, LeadEvent } from '@ripen/domain';
import type { Entrance } from '@ripen/workflow';
import { keyOf, mayEnter } from '../admission.ts';
import { runIdOf } from '../chance.ts';
import { enter } from '../enter.ts';
import type { Sheet } from '../sheet.ts';

/** Lets the lead into the flows that listen for what sales did. */
export const enterByOccurrences = (sheet: Sheet): void => {
  for (const { fact, event } of sheet.occurred.splice(0))
    for (const entrance of sheet.world.byFact.get(fact) ?? [])
      if (listensFor(entrance, event.properties)) admit(sheet, entrance, event);
};

const listensFor = ({ trigger }: Entrance, { stage, reason = null }: JsonObject): boolean => {
  if (trigger.on === 'stage') return trigger.stage === stage;
  return trigger.on !== 'handoff' || trigger.reason === undefined || trigger.reason === reason;
};

const admit = (sheet: Sheet, { workflow, node }: Entrance, event: LeadEvent): void => {
  const key = keyOf(workflow, event.properties);
  if (key === null || !mayEnter(sheet, workflow, key)) return;
  const id = runIdOf(`${sheet.lead.id}:${workflow.id}:${event.id}`);
  enter(sheet, workflow, { node, start: { id, key, event, data: {}, hops: 0 } });
};
