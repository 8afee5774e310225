const dayMilliseconds = 86_400_000;

/** Reads `Retry-After` (RFC 9110: seconds, or an HTTP date) as milliseconds from `now`, a day at most; null where it says nothing. */
export const retryAfter = (header: string | string[] | undefined, now: number): number | null => {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return null;
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), dayMilliseconds);
};
