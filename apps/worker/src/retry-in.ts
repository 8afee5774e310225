import type { Handed } from '@ripen/workflow/effects';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** When a call is made again after its n-th attempt: the schedule of Standard Webhooks. After the last it has failed. */
const callSchedule = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour];
/** A mail is tried again after a minute, doubling up to six hours, for about three days. */
const mailAttempts = 20;
/** While nobody can be reached at all, one look a minute; such attempts don't count. */
const outage = minute;

const spread = (milliseconds: number): number => milliseconds * (0.9 + Math.random() * 0.2);

/** In how many milliseconds an effect is tried again after that many attempts, spread by a tenth either way, or when it asks for it; null when it has been tried enough. */
export const retryIn = (
  hand: string,
  attempts: number,
  { after, counts }: Extract<Handed, { state: 'later' }>,
): number | null => {
  if (!counts) return after === null ? spread(outage) : Math.max(after, second);
  const usual =
    hand === 'webhook' || hand === 'send-message'
      ? callSchedule[attempts - 1]
      : attempts < mailAttempts
        ? Math.min(minute * 2 ** (attempts - 1), 6 * hour)
        : undefined;
  if (usual === undefined) return null;
  return after === null ? spread(usual) : Math.max(after, second);
};
