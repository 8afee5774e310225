import { dayAt, type Instant, type Zone } from '@ripen/domain';

// Leads that take their turns together are told the same moment again and again.
let latest: { now: Instant; zone: Zone; day: string } | null = null;

/** The day of a world's clock in its workspace's zone, such as `2027-03-14`. */
export const dayOf = ({ now, zone }: { now: Instant; zone: Zone }): string => {
  if (latest?.now !== now || latest.zone !== zone) latest = { now, zone, day: dayAt(now, zone) };
  return latest.day;
};
