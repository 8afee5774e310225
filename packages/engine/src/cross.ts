import type { Segment, SegmentId } from '@ripen/domain';
import { type Sheet, tell } from './sheet.ts';

/** Takes the lead out of a segment that it is in, or else into it, and tells it with these words. Flows that listen start when the segments are reconsidered, unless what moves does so quietly. */
export const cross = (sheet: Sheet, { id }: Segment, said: string): void => {
  const entered = !sheet.segments.has(id);
  if (entered) sheet.segments.add(id);
  else sheet.segments.delete(id);
  sheet.memberships.push({ lead: sheet.lead.id, segment: id, entered });
  sheet.stirred.add(`segment:${id}`);
  tell(sheet, 'segment', said);
  if (!sheet.quiet) sheet.crossed.push({ segment: id, entered, place: sheet.memberships.length });
};

/** Puts the lead on a static list, or takes it off; where it is so already, nothing happens. */
export const enlist = (sheet: Sheet, { segment, on }: { segment: SegmentId; on: boolean }): void => {
  const list = sheet.world.lists.get(segment);
  if (!list) return tell(sheet, 'refused', 'Couldn’t be put on a list that isn’t there');
  if (sheet.segments.has(segment) === on) return;
  cross(sheet, list, on ? `Was added to the list “${list.name}”` : `Was taken off the list “${list.name}”`);
};
