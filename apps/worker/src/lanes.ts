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

const byMail = new Set(['send-email', 'notify']);
const inside = new Set(['throttle', 'set-owner', 'emit-event']);

/**
 * The lanes of a process: one for mail, where what is in hand when a worker dies is in doubt, one for calls, most of which
 * are made again, and one for what the database alone answers.
 */
export const openLanes = (): Lane[] => [
  { hands: handNames.filter((hand) => byMail.has(hand)), slots: openSlots(mailsAtOnce), atOnce: 4 },
  {
    hands: handNames.filter((hand) => !byMail.has(hand) && !inside.has(hand)),
    slots: openSlots(60),
    atOnce: 15,
  },
  { hands: handNames.filter((hand) => inside.has(hand)), slots: openSlots(8), atOnce: 8 },
];
