import { z } from 'zod';

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .optional()
  .catch(undefined);

/** A time that a report is of, as an address says it: the last so many days, or from one day through another. */
export const period = {
  days: z.number().int().min(1).max(3_650).optional().catch(undefined),
  from: day,
  to: day,
};
const shape = z.object(period);
export type Period = z.infer<typeof shape>;

/** The days that a report is of when nobody says. */
export const usualDays = 90;

const startOf = (text: string): Date => new Date(`${text}T00:00`);

const daysOn = (date: Date, count: number): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + count);

/** The moments of a period by the reader's clocks (`now` in milliseconds since 1970), as RFC 3339, from the first up to and without the second; the last days end now. */
export const momentsOf = ({ days, from, to }: Period, now: number): { from: string; to?: string } => {
  const today = new Date(now);
  if (from === undefined && to === undefined) return { from: daysOn(today, -(days ?? usualDays)).toISOString() };
  const end = to === undefined ? undefined : daysOn(startOf(to), 1).toISOString();
  const start = from === undefined ? daysOn(to === undefined ? today : startOf(to), -usualDays) : startOf(from);
  return { from: start.toISOString(), ...(end === undefined ? {} : { to: end }) };
};
