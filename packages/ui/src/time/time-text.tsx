import { Tooltip } from '@mantine/core';
import { clockTime } from './clock-time.ts';
import { exactTime } from './exact-time.ts';
import { useNow } from './use-now.ts';
import { wordsOfTime } from './words-of-time.ts';

/** A moment as RFC 3339, and the lead's time zone where it is about one. */
export interface TimeTextProps {
  at: string;
  zone?: string | null;
  /** By the clock ("Tue, 3 Mar at 17:30") in place of the distance from now ("in 2 days"). */
  clock?: boolean;
}

const Exactly = ({ at, zone }: { at: number; zone: string | null }) => {
  const there = zone === null ? null : exactTime(at, zone);
  return (
    <>
      <div>{exactTime(at)}, your time</div>
      {there === null || there === exactTime(at) ? null : <div>{there}, the lead’s time</div>}
    </>
  );
};

/** A moment in words; the exact instant, in the reader's zone and the lead's, shows under the pointer. */
export const TimeText = ({ at, zone = null, clock = false }: TimeTextProps) => {
  const now = useNow();
  const moment = Date.parse(at);
  return (
    <Tooltip label={<Exactly at={moment} zone={zone} />} multiline events={{ hover: true, focus: true, touch: true }}>
      <time dateTime={at}>{clock ? clockTime(moment, now) : wordsOfTime(moment, now)}</time>
    </Tooltip>
  );
};
