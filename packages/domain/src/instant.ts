import { Temporal } from 'temporal-polyfill';
import { err, ok, type Result } from './result.ts';

declare const instantBrand: unique symbol;
/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

/** Reads milliseconds since the epoch as a moment; the caller vouches for the number. */
export const instant = (epochMilliseconds: number): Instant => epochMilliseconds as Instant;

// Leads that take their turns together are told the same moment again and again.
let latest = { at: Number.NaN, text: '' };

/** Writes a moment as RFC 3339 in UTC with milliseconds. */
export const toIso = (at: Instant): string => {
  if (latest.at !== at)
    latest = { at, text: Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 }) };
  return latest.text;
};

/** Reads an RFC 3339 date-time with an offset; anything else is an error in words. */
export const parseInstant = (text: string): Result<Instant, string> => {
  if (!/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/.test(text))
    return err('must be an RFC 3339 date-time with an offset, such as 2027-03-01T09:30:00Z');
  try {
    return ok(Temporal.Instant.from(text).epochMilliseconds as Instant);
  } catch {
    return err('is not a moment that exists in the calendar');
  }
};
