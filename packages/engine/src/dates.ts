import { type Instant, nextOccasion } from '@ripen/domain';
import type { Entrance } from '@ripen/workflow';
import { keyOf, mayEnter } from './admission.ts';
import { runIdOf } from './chance.ts';
import { enter } from './enter.ts';
import type { Sheet } from './sheet.ts';
import { zoneOf } from './zone-of.ts';

/** Lets the lead into flows by the dates in its fields that have come by a moment, each once. */
export const enterByDates = (sheet: Sheet, by: Instant): void => {
  const after = sheet.datesUntil;
  if (after >= by) return;
  sheet.datesUntil = by;
  for (const entrance of sheet.world.byFact.get('date') ?? []) {
    const at = occasionOf(sheet, entrance, after);
    if (at !== null && at <= by) admit(sheet, entrance, at);
  }
};

/** When the next date in the lead's fields lets it into a flow; null for never. */
export const datesChange = (sheet: Sheet): Instant | null => {
  let soonest: Instant | null = null;
  for (const entrance of sheet.world.byFact.get('date') ?? []) {
    const at = occasionOf(sheet, entrance, sheet.datesUntil);
    if (at !== null && (soonest === null || at < soonest)) soonest = at;
  }
  return soonest;
};

/** Whether facts that moved are dates that flows wait for, so that the next one is another. */
export const stirsDates = ({ world }: Sheet, stirred: ReadonlySet<string>): boolean =>
  (world.byFact.get('date') ?? []).some(
    ({ trigger }) =>
      trigger.on === 'date' && (stirred.has(trigger.field) || stirred.has('timezone') || stirred.has('*')),
  );

const occasionOf = ({ lead, world }: Sheet, { trigger }: Entrance, after: Instant): Instant | null => {
  if (trigger.on !== 'date') return null;
  const date = lead.fields[trigger.field];
  if (typeof date !== 'string') return null;
  return nextOccasion(date, trigger, { zone: zoneOf(lead, world.zone), after });
};

const admit = (sheet: Sheet, { workflow, node }: Entrance, at: Instant): void => {
  const key = keyOf(workflow, {});
  if (key === null || !mayEnter(sheet, workflow, key)) return;
  const id = runIdOf(`${sheet.lead.id}:${workflow.id}:date:${at}`);
  enter(sheet, workflow, { node, start: { id, key, event: null, data: {}, hops: 0 } });
};
