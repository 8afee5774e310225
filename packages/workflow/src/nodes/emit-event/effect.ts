import { fillJson } from '../../effects/fill-json.ts';
import type { Hand } from '../../effects/hand.ts';
import { emitEventConfig } from './node.ts';

/** Gives the event to the same intake that programs tell of events by; repeated, it is one event. */
export const emitEventHand: Hand = {
  kind: 'emit-event',
  perform: async (asked, tools) => {
    const { event, properties = {} } = emitEventConfig.parse(asked.config);
    const filled = await fillJson(properties, tools.facts(asked), tools);
    if (!filled.ok) return { state: 'failed', detail: `${filled.error.code}: a property ${filled.error.detail}` };
    const held = typeof filled.value === 'object' && filled.value !== null && !Array.isArray(filled.value);
    const emitted = await tools.emit({ name: event, properties: held ? Object(filled.value) : {} });
    return emitted === 'emitted'
      ? { state: 'sent', detail: event }
      : { state: 'failed', detail: 'LOOP_GUARD: workflows set off one another more than 20 times within an hour' };
  },
};
