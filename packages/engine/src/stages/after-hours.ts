import { type Instant, instant, openAfter } from '@ripen/domain';
import type { Sheet } from '../sheet.ts';

/** The moment at which so many business hours have passed; where a workspace has none, every hour counts. */
export const afterHours = ({ world: { calendar, zone } }: Sheet, from: Instant, hours: number): Instant => {
  const milliseconds = hours * 3_600_000;
  const opening = { windows: calendar.hours, holidays: calendar.holidays };
  return openAfter(opening, { from, milliseconds }, zone) ?? instant(from + milliseconds);
};
