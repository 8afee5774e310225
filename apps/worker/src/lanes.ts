import { handNames } from '@ripen/workflow/effects';
import { openSlots, type Slots } from './slots.ts';

/** Effects that share places in this process: a lane that is full keeps no other waiting. */
export interface Lane {
  hands: readonly string[];
  slots: Slots;
  /** Effects taken into hand together: of a worker that dies, no more than its places are in doubt. */
  atOnce: number;
}

/** Mails under way together in one process; as many connections to the mail server. */
export const mailsAtOnce = 8;

/** The lanes of a process: one for mail, where what is in hand when a worker dies is in doubt, and one for calls, which are made again. */
export const openLanes = (): Lane[] => [
  { hands: handNames.filter((hand) => hand === 'send-email'), slots: openSlots(mailsAtOnce), atOnce: 4 },
  { hands: handNames.filter((hand) => hand !== 'send-email'), slots: openSlots(60), atOnce: 15 },
];
