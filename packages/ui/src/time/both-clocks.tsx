import { clockTime } from './clock-time.ts';
import { exactTime } from './exact-time.ts';
import { useNow } from './use-now.ts';

const placeOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

const dayOf = (told: string): string => /^.* at /.exec(told)?.[0] ?? '';

/** A moment by the reader's clock, and by the lead's where that shows another time: "Tue 3 Mar at 17:30 (08:30 in New York)". */
export const BothClocks = ({ at, zone }: { at: string; zone: string | null }) => {
  const now = useNow();
  const moment = Date.parse(at);
  const here = clockTime(moment, now);
  const there = zone !== null && exactTime(moment, zone) !== null ? clockTime(moment, now, zone) : here;
  const [dayHere, dayThere] = [dayOf(here), dayOf(there)];
  return (
    <time dateTime={at}>
      {here}
      {there === here || zone === null
        ? null
        : ` (${dayHere === dayThere ? there.slice(dayThere.length) : there} in ${placeOf(zone)})`}
    </time>
  );
};
