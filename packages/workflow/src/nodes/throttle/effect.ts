import type { Hand } from '../../effects/hand.ts';
import { throttleConfig } from './node.ts';

const spans = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reserves the lead's turn: the first moment at which one more may pass. */
export const throttleHand: Hand = {
  kind: 'throttle',
  perform: async (asked, tools) => {
    const { leads, per } = throttleConfig.parse(asked.config);
    const at = await tools.nextSlot(leads, spans[per]);
    return { state: 'sent', detail: 'has its turn', data: { at } };
  },
};
