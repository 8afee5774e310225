import { type Instant, momentOfDay, nextOccasion, type OccasionAt, type Zone } from '@ripen/domain';
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
    const occasion = occasionOf(sheet, entrance, { after });
    if (occasion !== null && occasion.at <= by) admit(sheet, entrance, occasion.day);
  }
};

/** Lets the lead, who moves to another zone now, into flows by days that were still to come by its old clock, and have come by the new one. */
export const enterByMove = (sheet: Sheet, stirred: ReadonlySet<string>): void => {
  if (!stirred.has('timezone')) return;
  const zone = zoneOf(sheet.lead, sheet.world.zone);
  for (const entrance of sheet.world.byFact.get('date') ?? []) {
    const { trigger } = entrance;
    if (trigger.on !== 'date' || stirred.has(trigger.field)) continue;
    const occasion = occasionOf(sheet, entrance, { after: sheet.datesUntil, zone: sheet.zone });
    if (occasion !== null && momentOfDay(occasion.day, trigger.at, zone) <= sheet.datesUntil)
      admit(sheet, entrance, occasion.day);
  }
};

/** When the next date in the lead's fields lets it into a flow; null for never. */
export const datesChange = (sheet: Sheet): Instant | null => {
  let soonest: Instant | null = null;
  for (const entrance of sheet.world.byFact.get('date') ?? []) {
    const at = occasionOf(sheet, entrance, { after: sheet.datesUntil })?.at ?? null;
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

const occasionOf = (
  { lead, world }: Sheet,
  { trigger }: Entrance,
  { after, zone = zoneOf(lead, world.zone) }: { after: Instant; zone?: Zone },
): OccasionAt | null => {
  if (trigger.on !== 'date') return null;
  const date = lead.fields[trigger.field];
  if (typeof date !== 'string') return null;
  return nextOccasion(date, trigger, { zone, after });
};

// A day lets a lead in once, whatever clock it lived by when the day came.
const admit = (sheet: Sheet, { workflow, node }: Entrance, day: string): void => {
  const key = keyOf(workflow, {});
  if (key === null || !mayEnter(sheet, workflow, key)) return;
  const id = runIdOf(`${sheet.lead.id}:${workflow.id}:date:${node}:${day}`);
  if (sheet.runs.has(id) || sheet.finished.get(workflow.id)?.lately?.includes(id) === true) return;
  enter(sheet, workflow, { node, start: { id, key, event: null, data: {}, hops: 0 } });
};
