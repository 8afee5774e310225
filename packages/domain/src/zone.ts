import { Temporal } from 'temporal-polyfill';

declare const zoneBrand: unique symbol;
/** An IANA time zone that this machine knows, such as Europe/Paris. */
export type Zone = string & { readonly [zoneBrand]: true };

export const utc = 'UTC' as Zone;

const known = new Map<string, Zone | null>();

/** The zone of that name, or null when there is none; fixed offsets such as +02:00 aren't zones. */
export const parseZone = (name: string): Zone | null => {
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const zone = readZone(name);
  if (known.size < 2_000) known.set(name, zone);
  return zone;
};

const readZone = (name: string): Zone | null => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId as Zone;
  } catch {
    return null;
  }
};

/** The calendar day of a moment in a zone, as 2027-03-01. */
export const dayOf = (at: number, zone: Zone): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
