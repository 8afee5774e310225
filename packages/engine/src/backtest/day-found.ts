import { dayOf, type Instant, type Zone } from '@ripen/domain';

/** No zone begins a day between two quarters of an hour. */
const quarter = 900_000;
/** So many days are remembered before it begins anew. */
const most = 50_000;

let known = new Map<string, string>();

/** The calendar day of a moment in a zone, as `dayOf` finds it; many leads ask for the same. */
export const dayFound = (at: Instant, zone: Zone): string => {
  const key = `${zone} ${Math.floor(at / quarter)}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  if (known.size >= most) known = new Map();
  const day = dayOf(at, zone);
  known.set(key, day);
  return day;
};
