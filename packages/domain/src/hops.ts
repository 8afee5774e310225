import type { LeadEvent } from './event.ts';
import type { Instant } from './instant.ts';

/** How many runs may start one another before time has to pass. */
const hopLimit = 20;
const hour = 3_600_000;

const ownEvent = /^ripen:(\d{1,3}):/;

/** The hops of what a run sets off: one more than its own, or none once it has lasted an hour; null where there were too many. */
export const hopsAfter = (hops: number, startedAt: Instant, now: Instant): number | null => {
  if (now - startedAt >= hour) return 0;
  return hops < hopLimit ? hops + 1 : null;
};

/** The id of an event that a run emits: the same run, node and visit give the same, and it tells the hops. */
export const emittedId = (key: string, hops: number): string => `ripen:${hops}:${key}`;

/** How many runs started one another to get to an event; none for what others told. */
export const hopsOf = ({ id }: Pick<LeadEvent, 'id'>): number => Number(ownEvent.exec(id)?.[1] ?? 0);
