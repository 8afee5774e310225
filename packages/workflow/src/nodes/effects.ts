import type { Hand } from '../effects/hand.ts';
import { sendEmailHand } from './send-email/effect.ts';
import { webhookHand } from './webhook/effect.ts';

export type { Asked, Hand, Handed, Letter, OutgoingCall, SentLetter, Tools } from '../effects/hand.ts';

const hands = new Map<string, Hand>([sendEmailHand, webhookHand].map((hand) => [hand.kind, hand]));

/** The kinds of effect that this version can carry out. */
export const handNames: readonly string[] = [...hands.keys()];

/** The hand that carries out effects of that kind, or undefined when this version of the worker has none. */
export const handOf = (kind: string): Hand | undefined => hands.get(kind);
