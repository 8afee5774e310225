import { dayOf, type Instant, roughly, type Used, type Zone } from '@ripen/domain';
import type { PointsGiven } from '@ripen/workflow';

/** What a limit lets through of a step's points, and what it holds back. */
export interface Allowance {
  points: number;
  cut: number;
}

/** What a step may give at a moment, by its limit and what it gave before; null when nothing at all. */
export const allowanceOf = (
  { points, limit }: PointsGiven,
  used: Used | undefined,
  { at, zone }: { at: Instant; zone: Zone },
): Allowance | null => {
  if (limit === undefined || used === undefined) return withinDay(points, limit?.pointsPerDay, 0);
  if (limit.times !== undefined && used.times >= limit.times) return null;
  // News that comes late may be older than what was counted last.
  if (limit.oncePer !== undefined && Math.abs(at - used.last) < roughly(limit.oncePer)) return null;
  return withinDay(points, limit.pointsPerDay, used.day === dayOf(at, zone) ? used.dayPoints : 0);
};

const withinDay = (points: number, most: number | undefined, given: number): Allowance | null => {
  if (most === undefined) return { points, cut: 0 };
  const left = Math.min(Math.abs(points), most - given);
  if (left <= 0) return null;
  const allowed = Math.sign(points) * left;
  return { points: allowed, cut: points - allowed };
};

/** What a step has used of its limit after giving points. */
export const usedAfter = (used: Used | undefined, points: number, { at, zone }: { at: Instant; zone: Zone }): Used => {
  const day = dayOf(at, zone);
  const today = used?.day === day ? used.dayPoints : 0;
  const last = used !== undefined && used.last > at ? used.last : at;
  return { times: (used?.times ?? 0) + 1, last, day, dayPoints: today + Math.abs(points) };
};
