import type { Hand } from '../effects/hand.ts';
import { emitEventHand } from './emit-event/effect.ts';
import { notifyHand } from './notify/effect.ts';
import { sendEmailHand } from './send-email/effect.ts';
import { sendMessageHand } from './send-message/effect.ts';
import { setOwnerHand } from './set-owner/effect.ts';
import { throttleHand } from './throttle/effect.ts';
import { webhookHand } from './webhook/effect.ts';

export type {
  Asked,
  Colleague,
  Emitted,
  Hand,
  Handed,
  Letter,
  Note,
  OutgoingCall,
  Provider,
  SentLetter,
  Tools,
} from '../effects/hand.ts';

const all = [sendEmailHand, sendMessageHand, webhookHand, notifyHand, setOwnerHand, throttleHand, emitEventHand];

const hands = new Map<string, Hand>(all.map((hand) => [hand.kind, hand]));

/** The kinds of effect that this version can carry out. */
export const handNames: readonly string[] = [...hands.keys()];

/** The hand that carries out effects of that kind, or undefined when this version of the worker has none. */
export const handOf = (kind: string): Hand | undefined => hands.get(kind);
